import type { GivenAttention } from '../../core/twin/decoder.ts';
import { START_ID } from '../../core/vocab/specialTokens.ts';
import { tf } from '../tf.ts';
import { breathe } from '../train/breathe.ts';
import type { DecodedStep, DecodingSession } from './decodingSession.ts';
import { emptyHypothesis, extend, type Hypothesis, isComplete, type Outlook } from './hypothesis.ts';
import { logProbabilities } from './logProbabilities.ts';

/** A way to search: which continuations live on. Greedy search, sampling and beam search differ in this alone. */
export interface SearchMethod {
  /** The continuations to follow, the most promising first; none where nothing is likelier than anything (NaN). */
  choose(live: readonly Hypothesis[], outlooks: readonly Outlook[]): readonly Choice[];
  /** What hypotheses are ranked by, the larger the better. */
  score(hypothesis: Hypothesis): number;
  /** Whether all that lives can be given up. @param complete best first */
  isSettled(complete: readonly ScoredHypothesis[], live: readonly Hypothesis[]): boolean;
}

export interface Choice {
  /** Index of the hypothesis that goes on. */
  readonly parent: number;
  /** The token it goes on with. */
  readonly id: number;
}

export interface ScoredHypothesis extends Hypothesis {
  readonly score: number;
  /** Whether it ended by itself. */
  readonly isComplete: boolean;
}

/** The search for one sentence. */
export interface SearchTask {
  readonly method: SearchMethod;
  /** Tokens every hypothesis begins with; fewer than the maximum length. */
  readonly prefix: ArrayLike<number>;
  /** In tokens, </s> included. */
  readonly maximumLength: number;
}

export interface SearchOptions {
  readonly given?: GivenAttention;
  readonly onStep?: (best: Hypothesis) => void;
  readonly signal?: AbortSignal;
}

/** One search under way. */
interface Search {
  readonly task: SearchTask;
  live: readonly Living[];
  /** Best first; of equals the one found first. */
  complete: readonly ScoredHypothesis[];
  cutOff: readonly ScoredHypothesis[];
}

interface Living {
  readonly hypothesis: Hypothesis;
  /** Its row in the session's last step; its parent's, to be exact. */
  readonly row: number;
}

/**
 * Searches for all sentences of a session at once, a task for each, and leaves the session to its owner.
 *
 * @param options.given where every task's decoder looks at a target position, in place of where it would; for tasks on
 *   the same sentence.
 * @param options.onStep hears the first task's most promising hypothesis after each step.
 * @param options.signal aborting it cuts everything off where it is.
 * @returns for each task what was found, ranked
 */
export async function search(
  session: DecodingSession,
  tasks: readonly SearchTask[],
  options: SearchOptions = {},
): Promise<ScoredHypothesis[][]> {
  const searches = tasks.map(
    (task, row): Search => ({ task, live: [{ hypothesis: emptyHypothesis, row }], complete: [], cutOff: [] }),
  );
  for (let position = 0; ; position++) {
    const living = searches.flatMap(({ live }) => live);
    if (living.length === 0 || options.signal?.aborted) break;
    session.select(Int32Array.from(living, ({ row }) => row));
    const previous = Int32Array.from(living, ({ hypothesis }) => hypothesis.tokens.at(-1)?.id ?? START_ID);
    const sourceLengths = searches.flatMap(({ live }, sentence) =>
      live.map(() => session.sourceLengths[sentence] as number),
    );
    const outlooks = await readStep(session.step(previous, options.given?.get(position)), sourceLengths);
    let firstRow = 0;
    for (const each of searches) {
      const count = each.live.length;
      const best = count > 0 && advance(each, outlooks.slice(firstRow, firstRow + count), firstRow);
      if (best && each === searches[0]) options.onStep?.(best);
      firstRow += count;
    }
    await breathe();
  }
  return searches.map((each) => {
    cutOff(each);
    return ranked([...each.complete, ...each.cutOff]);
  });
}

/** One step of one search. @returns the step's most promising hypothesis, complete or not */
function advance(each: Search, outlooks: readonly Outlook[], firstRow: number): Hypothesis | null {
  const { method, prefix, maximumLength } = each.task;
  const live = each.live.map(({ hypothesis }) => hypothesis);
  const length = (live[0] as Hypothesis).tokens.length;
  const forced = prefix[length];
  const choices = forced === undefined ? method.choose(live, outlooks) : [{ parent: 0, id: forced }];
  const extended = choices.map(({ parent, id }) => ({
    hypothesis: extend(live[parent] as Hypothesis, id, outlooks[parent] as Outlook),
    row: firstRow + parent,
  }));
  const ended = extended.filter(({ hypothesis }) => isComplete(hypothesis));
  const open = extended.filter(({ hypothesis }) => !isComplete(hypothesis));
  each.complete = ranked([...each.complete, ...ended.map(({ hypothesis }) => scored(method, hypothesis))]);
  if (extended.length > 0) each.live = open;
  const isOver =
    extended.length === 0 ||
    length + 1 >= maximumLength ||
    method.isSettled(
      each.complete,
      open.map(({ hypothesis }) => hypothesis),
    );
  if (isOver) cutOff(each);
  return extended[0]?.hypothesis ?? null;
}

/** Gives up what lives. */
function cutOff(each: Search): void {
  if (each.live.length === 0) return;
  each.cutOff = each.live.map(({ hypothesis }) => scored(each.task.method, hypothesis));
  each.live = [];
}

function scored(method: SearchMethod, hypothesis: Hypothesis): ScoredHypothesis {
  return { ...hypothesis, score: method.score(hypothesis), isComplete: isComplete(hypothesis) };
}

/** Complete ones before those that were cut off, each best first; equals keep their order. */
export function ranked(hypotheses: readonly ScoredHypothesis[]): ScoredHypothesis[] {
  return hypotheses.toSorted((a, b) => Number(b.isComplete) - Number(a.isComplete) || b.score - a.score);
}

/** Reads a step's numbers and frees its tensors. @param sourceLengths per row @returns one outlook per row */
async function readStep(
  { logits, attention }: DecodedStep,
  sourceLengths: readonly number[],
): Promise<Outlook[]> {
  const vocabulary = logits.shape[1];
  const width = attention?.shape[1] ?? 0;
  const [values, weights] = await Promise.all([logits.data(), attention?.data()]);
  tf.dispose(attention ? [logits, attention] : logits);
  return sourceLengths.map((length, row) => ({
    logProbabilities: logProbabilities(values, row * vocabulary, vocabulary),
    attention: weights ? (weights as Float32Array).slice(row * width, row * width + length) : null,
  }));
}
