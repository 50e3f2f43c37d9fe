import { EngineError } from '../protocol/errors.ts';
import type { TracedToken } from '../protocol/trace.ts';
import { reportProblem } from './engineConnection.ts';
import { type Playground, readPlayground, usePlayground } from './playground.ts';
import {
  type AttentionEdit,
  type SourceToken,
  shownTargetTokens,
  type TargetToken,
} from './translationSlice.ts';

/** The translation on the page, of the weights as they are now. */
export interface ShownTranslation {
  readonly sentence: string;
  /** What the engine is asked about it with. */
  readonly target: readonly TracedToken[];
  readonly sourceTokens: readonly SourceToken[];
  readonly targetTokens: readonly TargetToken[];
  /** Rows of attention set by hand. */
  readonly edits: readonly AttentionEdit[];
}

interface Question<Answer> {
  ask(shown: ShownTranslation): Promise<Answer>;
  /** Null where there is nothing to ask about, or nobody looks. */
  show(answer: Answer | null, shown: ShownTranslation | null): void;
  /** While training every step would change the answer. */
  readonly restWhileTrainingMs: number;
}

/**
 * Asks a question about the translation that is shown: only while somebody looks, anew when the words or the weights
 * change, and never twice at once.
 *
 * @returns what registers somebody who looks, and returns what ends that
 */
export function askAboutShown<Answer>({
  ask,
  show,
  restWhileTrainingMs,
}: Question<Answer>): () => () => void {
  let watchers = 0;
  let stopListening: (() => void) | null = null;
  /** What it was last asked about; null before that. */
  let asked: string | null = null;
  /** While an answer is under way, and for a while after it. */
  let isBusy = false;

  function follow(state: Playground): void {
    if (state.translation.isWriting) return; // the former answer stands until all words are there
    const shown = shownOf(state);
    const key = shown && keyOf(state, shown);
    if (key === asked) return;
    if (!shown) forget();
    else if (!isBusy) void askNow(shown, key);
  }

  async function askNow(shown: ShownTranslation, key: string | null): Promise<void> {
    asked = key;
    isBusy = true;
    try {
      const answer = await ask(shown);
      if (asked === key) show(answer, shown);
    } catch (error) {
      report(error);
    }
    const isTraining = readPlayground().training.phase === 'running';
    setTimeout(
      () => {
        isBusy = false;
        if (watchers > 0) follow(readPlayground());
      },
      isTraining ? restWhileTrainingMs : 0,
    );
  }

  function forget(): void {
    asked = null;
    show(null, null);
  }

  return () => {
    watchers++;
    if (watchers === 1) {
      stopListening = usePlayground.subscribe(follow);
      follow(readPlayground());
    }
    return () => {
      watchers--;
      if (watchers > 0) return;
      stopListening?.();
      forget();
    };
  };
}

/** Null where there is none: no network, no words, or a translation of an earlier step, whose weights are gone. */
function shownOf({ model, translation }: Playground): ShownTranslation | null {
  const { sourceTokens, replayed } = translation;
  const sentence = translation.sentence.trim();
  if (!model.built || sourceTokens.length === 0 || replayed !== null || !sentence) return null;
  const targetTokens = shownTargetTokens({ ...translation, playhead: null });
  if (targetTokens.length === 0) return null;
  const target = targetTokens.map(
    ({ text, replacedFrom }): TracedToken => ({ text, ...(replacedFrom !== undefined && { replacedFrom }) }),
  );
  return { sentence, target, sourceTokens, targetTokens, edits: translation.isLed ? [] : translation.edits };
}

/** The same for the same words and weights. */
function keyOf(
  { model, translation, training }: Playground,
  { sentence, target, edits }: ShownTranslation,
): string {
  return JSON.stringify([
    model.built?.initialWeightsSha256,
    translation.step,
    training.phase, // the best weights may take their place at its end
    sentence,
    target,
    edits,
  ]);
}

/** What is asked of a network that has just gone is no problem. */
function report(error: unknown): void {
  if (!(error instanceof EngineError && error.code === 'state')) reportProblem(error);
}
