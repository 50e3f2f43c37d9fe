import type { EngineEvent } from '../../protocol/events.ts';
import type { Probe } from '../../protocol/training.ts';
import type { Translation } from '../../protocol/translation.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { referenceOf } from '../goldLinks.ts';
import { canAnswer } from '../modelSlice.ts';
import { createPace, isMotionWanted } from '../pace.ts';
import { patch, readPlayground } from '../playground.ts';
import { type Snapshot, snapshotAt, withSnapshot } from '../replay.ts';
import { trainedSteps } from '../trainingSeries.ts';
import {
  type Hypothesis,
  nothingEdited,
  shownTargetTokens,
  type TranslationSlice,
} from '../translationSlice.ts';

const INSPECT_AFTER_MS = 120;
const TRANSLATE_AFTER_MS = 450;

/** Slow enough to see a word and where it looks, quick enough not to be waited for. */
const TOKEN_MS = 70;

let inspectTimer: ReturnType<typeof setTimeout> | undefined;
let translateTimer: ReturnType<typeof setTimeout> | undefined;
let writing: AbortController | null = null;

/** Takes what a person types: unknown words are marked soon, the translation follows when the typing rests. */
export function setSentence(sentence: string): void {
  patch('translation', { sentence, isOwn: true, isLed: false, reference: '', chosen: 0, ...nothingEdited });
  if (!canAnswer(readPlayground())) patch('translation', { ...nothingWritten, sourceTokens: [], step: null });
  cancelTimers();
  inspectTimer = setTimeout(() => void inspectSentence(), INSPECT_AFTER_MS);
  translateTimer = setTimeout(() => void translate(), TRANSLATE_AFTER_MS);
}

/** Takes a sentence as a whole and translates it at once. */
export function chooseSentence(sentence: string): void {
  patch('translation', { sentence, isOwn: true, reference: '', chosen: 0, ...nothingEdited });
  if (referenceOf(readPlayground()) === null) patch('translation', { isLed: false });
  void translate();
}

/** Takes what every translation shall begin with; it follows when the typing rests. */
export function setPrefix(prefix: string): void {
  patch('translation', { prefix, isLed: false, chosen: 0 });
  cancelTimers();
  translateTimer = setTimeout(() => void decodeAnew(), TRANSLATE_AFTER_MS);
}

/** Shows another of the translations that were found. */
export function chooseHypothesis(rank: number): void {
  const { hypotheses } = readPlayground().translation;
  patch('translation', shownHypothesis(hypotheses, rank));
}

/** Translates the live sentence in another way; the one that is watched while training follows. */
export async function decodeAnew(): Promise<void> {
  patch('translation', { isLed: false, chosen: 0, ...nothingRecorded, ...nothingEdited });
  await watch();
  await translate();
}

/**
 * Leads the network along a translation (teacher forcing), or lets it choose its words again.
 *
 * @param reference as a person types it; empty for the corpus's own
 */
export async function leadAlong(isLed: boolean, reference = ''): Promise<void> {
  const { corpus, translation } = readPlayground();
  const isKnown = referenceOf({ corpus, translation: { ...translation, reference } }) !== null;
  patch('translation', {
    isLed: isLed && isKnown,
    reference: isLed ? reference : '',
    ...nothingRecorded,
    ...nothingEdited,
  });
  await refreshTranslation();
}

/** Translates the live sentence token by token. */
export async function translate(): Promise<void> {
  await decode(hearToken);
}

/** Brings the translation up to date with the weights, all at once. */
export function translateQuietly(): void {
  void decode(null);
}

/** Translates the live sentence again; what stands there stays until then. */
export async function refreshTranslation(): Promise<void> {
  const { sentence, isOwn } = readPlayground().translation;
  // Words that were typed a moment ago are marked first.
  await (isOwn && watched !== sentence.trim() ? inspectSentence() : watch());
  translateQuietly();
}

/** Shows a new network the live sentence: watches it, marks its unknown words, translates it. */
export async function showSentenceToNetwork(): Promise<void> {
  patch('translation', { ...nothingWritten, step: null, isWriting: false });
  await inspectSentence();
  translateQuietly();
}

/** Shows the first `count` tokens of the translation, with the last of them in focus; all of them again at the end. */
export function showTokensUpTo(count: number): void {
  const { translation } = readPlayground();
  const end = shownTargetTokens({ ...translation, playhead: null }).length;
  const playhead = Math.max(0, Math.min(count, end));
  patch('translation', { playhead: playhead === end ? null : playhead });
  patch('view', { locked: null, focus: { source: null, target: playhead === 0 ? null : playhead - 1 } });
}

export function showProbe({ step, translation }: Probe): void {
  const { sentence, isWriting } = readPlayground().translation;
  const reference = leadOf();
  const isWanted =
    translation.source.trim() === sentence.trim() && (reference === null || translation.target === reference);
  if (isWriting || !isWanted) return;
  // What is told in training is what the network sees by itself.
  if (readPlayground().translation.edits.length > 0) patch('translation', nothingEdited);
  record({ ...translation, step });
  showTranslation(translation, step);
}

/** Keeps how the sentence was translated; what stood there before training is the first. */
function record({ step, sourceTokens, hypotheses }: Snapshot): void {
  const { translation } = readPlayground();
  const { snapshots } = translation;
  const untrained = { step: 0, sourceTokens: translation.sourceTokens, hypotheses: translation.hypotheses };
  const earlier =
    snapshots.length === 0 && translation.step === 0 && untrained.hypotheses.length > 0
      ? withSnapshot([], untrained)
      : snapshots;
  patch('translation', { snapshots: withSnapshot(earlier, { step, sourceTokens, hypotheses }) });
}

/** Shows how it was at a step instead of what is now, or again what is now. Training goes on untouched. */
export function replay(step: number | null): void {
  const { snapshots } = readPlayground().translation;
  patch('translation', { replayed: step, playhead: null });
  const shown = step === null ? now : snapshots[snapshotAt(snapshots, step)];
  if (shown) showSnapshot(shown);
}

/** What there is to go back to from a replay. */
let now: Snapshot | null = null;

/** What the network is led along; null while it chooses its words. */
function leadOf(): string | null {
  const state = readPlayground();
  return state.translation.isLed ? referenceOf(state) : null;
}

/** The sentence that the engine was last told to watch. */
let watched: string | null = null;

/** Tells the engine what to translate again while it trains. */
async function watch(): Promise<void> {
  const sentence = readPlayground().translation.sentence.trim();
  const target = leadOf();
  watched = sentence;
  try {
    const how = target === null ? wayOfDecoding() : { target };
    await engine().call('training/watch', { sentence: sentence || null, ...how });
  } catch (error) {
    reportProblem(error);
  }
}

async function inspectSentence(): Promise<void> {
  const sentence = readPlayground().translation.sentence.trim();
  if (!readPlayground().model.built) return;
  await watch();
  try {
    const { sourceTokens } = await engine().call('translation/inspect', { sentence });
    if (watched !== sentence) return;
    patch('translation', { sourceTokens: sentence ? sourceTokens : [], ...nothingWritten, step: null });
  } catch (error) {
    reportProblem(error);
  }
}

async function decode(onEvent: ((event: EngineEvent) => void) | null): Promise<void> {
  cancelTimers();
  writing?.abort();
  const sentence = readPlayground().translation.sentence.trim();
  if (!canAnswer(readPlayground())) return;
  if (watched !== sentence) await inspectSentence();
  if (!sentence) {
    patch('translation', { isWriting: false });
    return;
  }
  const controller = new AbortController();
  writing = controller;
  const step = stepsOfSpeaker();
  const pace = createPace(TOKEN_MS, () => !isMotionWanted() || readPlayground().training.phase !== 'resting');
  if (onEvent) patch('translation', { isWriting: true, isComplete: true });
  try {
    const target = leadOf();
    const translation =
      target === null
        ? await engine().call(
            'translation/translate',
            { sentence, ...wayOfDecoding(), edits: readPlayground().translation.edits },
            {
              signal: controller.signal,
              onEvent: (event) => {
                if (!onEvent) return;
                pace.next(() => {
                  if (writing === controller) onEvent(event);
                });
              },
            },
          )
        : await engine().call('translation/force', { sentence, target }, { signal: controller.signal });
    await pace.ended();
    if (writing !== controller) return;
    if (target === null) await noteUnedited(sentence, controller);
    showTranslation(translation, step);
  } catch (error) {
    if (writing !== controller) return;
    reportProblem(error);
    // Rows set by hand that do not fit, as from a link, are given up.
    if (readPlayground().translation.edits.length > 0) {
      patch('translation', nothingEdited);
      setTimeout(translateQuietly, 0);
    }
  } finally {
    if (writing === controller) {
      writing = null;
      patch('translation', { isWriting: false });
    }
  }
}

/** What the network would have written where it had looked as it wanted, for comparison. */
async function noteUnedited(sentence: string, { signal }: AbortController): Promise<void> {
  const { edits, unedited } = readPlayground().translation;
  if (edits.length === 0 || unedited) return;
  const own = await engine().call('translation/translate', { sentence, ...wayOfDecoding() }, { signal });
  patch('translation', { unedited: own.hypotheses[0] ?? null });
}

/** How long the network was trained that translates now. */
function stepsOfSpeaker(): number {
  return readPlayground().model.speaker?.steps ?? trainedSteps();
}

function hearToken(event: EngineEvent): void {
  if (event.name === 'translation/source') {
    patch('translation', { sourceTokens: event.data.sourceTokens });
    // A beam arrives as a whole: until then the former translation stands.
    if (readPlayground().translation.decode.method === 'greedy')
      patch('translation', { ...nothingWritten, step: stepsOfSpeaker() });
  } else if (event.name === 'translation/token') {
    const { targetTokens } = readPlayground().translation;
    const { position, token } = event.data;
    patch('translation', { targetTokens: [...targetTokens.slice(0, position), token] });
  }
}

function showTranslation(translation: Translation, step: number): void {
  const { sourceTokens, hypotheses } = translation;
  now = { step, sourceTokens, hypotheses };
  if (readPlayground().translation.replayed === null) showSnapshot(now);
}

function showSnapshot({ step, sourceTokens, hypotheses }: Snapshot): void {
  const { chosen } = readPlayground().translation;
  patch('translation', { sourceTokens, hypotheses, step, ...shownHypothesis(hypotheses, chosen) });
}

/** The tokens of a hypothesis; of the best where there is none of that rank. */
function shownHypothesis(
  hypotheses: readonly Hypothesis[],
  rank: number,
): Pick<TranslationSlice, 'chosen' | 'targetTokens' | 'isComplete'> {
  const chosen = hypotheses[rank] ? rank : 0;
  const { tokens, isComplete } = hypotheses[chosen] ?? { tokens: [], isComplete: false };
  return { chosen, targetTokens: tokens, isComplete };
}

function wayOfDecoding(): Pick<TranslationSlice, 'decode' | 'prefix'> {
  const { decode, prefix } = readPlayground().translation;
  return { decode, prefix: prefix.trim() };
}

/** Words chosen in another way are another story. */
const nothingRecorded = { snapshots: [], replayed: null } as const;

const nothingWritten = {
  hypotheses: [],
  targetTokens: [],
  playhead: null,
  ...nothingRecorded,
} as const;

function cancelTimers(): void {
  clearTimeout(inspectTimer);
  clearTimeout(translateTimer);
}
