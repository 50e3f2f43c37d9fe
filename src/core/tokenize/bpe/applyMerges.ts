/**
 * Merges applied to a word in the order they were learnt (Sennrich et al. 2016, section 3.2), so that a word of the
 * training text is cut as learning has left it.
 */
import type { Merge } from './merge.ts';
import { charactersOf, join } from './piece.ts';

/** Ranks of each pair, `left right`, rising. A pair may be learnt twice: two ways may lead to the same piece. */
export type MergeRanks = ReadonlyMap<string, readonly number[]>;

export function rankMerges(merges: readonly Merge[]): MergeRanks {
  const ranks = new Map<string, number[]>();
  merges.forEach(([left, right], rank) => {
    const former = ranks.get(`${left} ${right}`);
    if (former) former.push(rank);
    else ranks.set(`${left} ${right}`, [rank]);
  });
  return ranks;
}

/** What one merge has made of a word. */
export interface MergeStep {
  /** Its place in the order of learning; −1 before the first. */
  readonly rank: number;
  readonly pieces: readonly string[];
}

/** The word in single characters, then after each merge that changes it. */
export function* mergeSteps(word: string, ranks: MergeRanks): Generator<MergeStep, void> {
  let step: MergeStep = { rank: -1, pieces: charactersOf(word) };
  yield step;
  for (let next = nextMerge(step, ranks); next; next = nextMerge(step, ranks)) {
    step = next;
    yield step;
  }
}

/** The pieces of a word after all merges. */
export function applyMerges(word: string, ranks: MergeRanks): readonly string[] {
  let pieces: readonly string[] = [];
  for (const step of mergeSteps(word, ranks)) pieces = step.pieces;
  return pieces;
}

function nextMerge({ rank: done, pieces }: MergeStep, ranks: MergeRanks): MergeStep | null {
  let rank = Number.POSITIVE_INFINITY;
  let best = -1;
  for (let at = 1; at < pieces.length; at++) {
    const found = ranks.get(`${pieces[at - 1]} ${pieces[at]}`)?.find((each) => each > done);
    if (found === undefined || found >= rank) continue;
    rank = found;
    best = at;
  }
  if (best < 0) return null;
  const [left, right] = [pieces[best - 1] as string, pieces[best] as string];
  return { rank, pieces: mergePair(pieces, left, right) };
}

/** Every occurrence of the pair, from left to right. */
function mergePair(pieces: readonly string[], left: string, right: string): string[] {
  const merged: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    const isPair = piece === left && pieces[at + 1] === right;
    merged.push(isPair ? join(left, right) : piece);
    if (isPair) at++;
  }
  return merged;
}
