/**
 * What an attention matrix looks like: which word each row rests on, how sharply, and how much of the source it
 * leaves out or puts where there is nothing to translate.
 *
 * A matrix is a list of rows, one per target token; a row holds one weight per source token and adds up to 1.
 */
import { END_TOKEN } from '../vocab/specialTokens.ts';
import type { FoundLink } from './alignmentErrorRate.ts';

export type AttentionMatrix = readonly ArrayLike<number>[];

/** How many words each side has, `</s>` not counted: what lies beyond in the matrix is left out. */
export interface WordCounts {
  readonly source: number;
  readonly target: number;
}

/** For each target word the source word with the largest weight; of equal ones, the first. */
export function argmaxAlignment(attention: AttentionMatrix, words: WordCounts): FoundLink[] {
  return attention.slice(0, words.target).flatMap((row, target) => {
    const source = argmax(row, words.source);
    return source < 0 ? [] : [{ source, target }];
  });
}

/** Positions with nothing to translate: `</s>`, and the full stop at the end of the sentence. */
export function sinkPositions(sourceTokens: readonly string[]): number[] {
  const end = sourceTokens.at(-1) === END_TOKEN ? sourceTokens.length - 1 : sourceTokens.length;
  const positions = sourceTokens[end - 1] === '.' ? [end - 1] : [];
  return end < sourceTokens.length ? [...positions, end] : positions;
}

/** The mean weight a row gives to these positions together, 0 to 1; 0 for a matrix without rows. */
export function sinkMass(attention: AttentionMatrix, positions: readonly number[]): number {
  return meanOverRows(attention, (row) => positions.reduce((sum, position) => sum + (row[position] ?? 0), 0));
}

/** The mean entropy of a row over its largest possible one, ln S: 0 is one word, 1 is all alike. */
export function normalizedEntropy(attention: AttentionMatrix): number {
  return meanOverRows(attention, (row) => {
    if (row.length < 2) return 0;
    let entropy = 0;
    for (let source = 0; source < row.length; source++) {
      const weight = row[source] ?? 0;
      if (weight > 0) entropy -= weight * Math.log(weight);
    }
    return entropy / Math.log(row.length);
  });
}

/**
 * How much of the source was attended to: the mean over source words of their summed weight, at most 1 each (the
 * quantity in the coverage penalty of Wu et al. 2016, equation 14). 0 to 1.
 */
export function coverage(attention: AttentionMatrix, sourceWordCount: number): number {
  if (sourceWordCount === 0) return 0;
  let covered = 0;
  for (let source = 0; source < sourceWordCount; source++) {
    const total = attention.reduce((sum, row) => sum + (row[source] ?? 0), 0);
    covered += Math.min(1, total);
  }
  return covered / sourceWordCount;
}

/**
 * How many different source positions are some row's largest, over how many could be: the lesser of rows and
 * positions. Near 0 where every row rests on the same place, however low its entropy.
 */
export function distinctArgmaxRatio(attention: AttentionMatrix): number {
  const positionCount = attention[0]?.length ?? 0;
  const most = Math.min(attention.length, positionCount);
  if (most === 0) return 0;
  return new Set(attention.map((row) => argmax(row, positionCount))).size / most;
}

/** −1 where there is nothing to choose from. */
function argmax(row: ArrayLike<number>, length: number): number {
  let best = -1;
  for (let source = 0; source < Math.min(length, row.length); source++) {
    if (best < 0 || (row[source] ?? 0) > (row[best] ?? 0)) best = source;
  }
  return best;
}

function meanOverRows(attention: AttentionMatrix, value: (row: ArrayLike<number>) => number): number {
  if (attention.length === 0) return 0;
  return attention.reduce((sum, row) => sum + value(row), 0) / attention.length;
}
