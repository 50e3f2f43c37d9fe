import { EngineError } from '../../protocol/errors.ts';
import type { NumberPlace, OpenedNumber, TracedToken } from '../../protocol/trace.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { type Playground, patch, readPlayground, usePlayground } from '../playground.ts';
import { noTrace } from '../traceSlice.ts';
import { shownTargetTokens } from '../translationSlice.ts';

/** While training every step would change it: not more often than numbers can be read. */
const REST_WHILE_TRAINING_MS = 500;

let watchers = 0;
let stopListening: (() => void) | null = null;

/** Keeps the trace of what is shown up to date from now on. @returns what ends it. */
export function watchTrace(): () => void {
  watchers++;
  if (watchers === 1) {
    stopListening = usePlayground.subscribe((state) => follow(state));
    follow(readPlayground());
  }
  return () => {
    watchers--;
    if (watchers > 0) return;
    stopListening?.();
    stopListening = null;
    forget();
  };
}

/** What a number was computed from; null where its trace is gone. */
export async function openNumber(place: NumberPlace): Promise<OpenedNumber | null> {
  try {
    return await engine().call('trace/open', { id: place.id, index: place.index });
  } catch (error) {
    report(error);
    return null;
  }
}

/** A translation of which there is to be a trace. */
interface Wanted {
  readonly sentence: string;
  readonly target: readonly TracedToken[];
  /** Traces of the same key are the same. */
  readonly key: string;
}

/** The one that is asked for, or was last; null before the first. */
let asked: string | null = null;
/** While a trace is under way, and for a while after it. */
let isBusy = false;

function follow(state: Playground): void {
  if (state.translation.isWriting) return; // the former trace stands until all words are there
  const wanted = wantedTrace(state);
  if (!wanted) forget();
  else if (wanted.key !== asked && !isBusy) void ask(wanted);
}

async function ask({ sentence, target, key }: Wanted): Promise<void> {
  asked = key;
  isBusy = true;
  try {
    const trace = await engine().call('translation/trace', { sentence, target });
    if (watchers > 0 && wantedTrace(readPlayground())) patch('trace', { trace });
  } catch (error) {
    report(error);
  }
  const isTraining = readPlayground().training.phase === 'running';
  setTimeout(
    () => {
      isBusy = false;
      if (watchers > 0) follow(readPlayground());
    },
    isTraining ? REST_WHILE_TRAINING_MS : 0,
  );
}

function forget(): void {
  asked = null;
  if (readPlayground().trace.trace) patch('trace', noTrace);
}

/**
 * Null where there is nothing to trace: no network, no words, or a translation of an earlier step, whose weights are
 * gone.
 */
function wantedTrace({ model, translation, training }: Playground): Wanted | null {
  const { sourceTokens, replayed, step } = translation;
  const sentence = translation.sentence.trim();
  if (!model.built || sourceTokens.length === 0 || replayed !== null || !sentence) return null;
  const target = shownTargetTokens({ ...translation, playhead: null }).map(
    ({ text, replacedFrom }): TracedToken => ({ text, ...(replacedFrom !== undefined && { replacedFrom }) }),
  );
  if (target.length === 0) return null;
  const texts = target.map(({ text, replacedFrom }) => `${text} ${replacedFrom ?? ''}`);
  const { initialWeightsSha256 } = model.built;
  const key = [initialWeightsSha256, step, training.phase, sentence, ...texts].join('\n');
  return { sentence, target, key };
}

/** What is asked of a network that has just gone is no problem. */
function report(error: unknown): void {
  if (!(error instanceof EngineError && error.code === 'state')) reportProblem(error);
}
