/** What a larger vocabulary would buy: how many of the words that were not trained on it would know. */
import { compareCodePoints } from '../vocab/compareCodePoints.ts';

export interface UnknownShare {
  /** How many words are kept, the most frequent of the training text first. */
  readonly size: number;
  /** Share of the held-out text that is not among them, 0 to 1. */
  readonly share: number;
}

const SIZES_PER_DECADE = 8;

/**
 * Each held-out token counts once, at its word's rank in the training text, so that all sizes are known from one pass.
 *
 * @param frequencies how often each word occurs in training
 * @param heldOut sentences in words
 * @returns from the smallest size worth a look to all words of the training text; empty where there is nothing to ask
 */
export function unknownByVocabularySize(
  frequencies: ReadonlyMap<string, number>,
  heldOut: readonly (readonly string[])[],
): UnknownShare[] {
  const total = heldOut.reduce((sum, { length }) => sum + length, 0);
  if (total === 0 || frequencies.size === 0) return [];
  const ranks = ranksOf(frequencies);
  /** Held-out tokens by the rank of their word. */
  const found = new Float64Array(frequencies.size);
  for (const word of heldOut.flat()) {
    const rank = ranks.get(word);
    if (rank !== undefined) found[rank] = (found[rank] ?? 0) + 1;
  }
  const shares: UnknownShare[] = [];
  let [kept, known] = [0, 0];
  for (const size of sizesUpTo(frequencies.size)) {
    while (kept < size) known += found[kept++] ?? 0;
    shares.push({ size, share: 1 - known / total });
  }
  return shares;
}

/** In the order of a vocabulary: by frequency, then by code point. */
function ranksOf(frequencies: ReadonlyMap<string, number>): Map<string, number> {
  const words = [...frequencies].sort(
    ([a, countA], [b, countB]) => countB - countA || compareCodePoints(a, b),
  );
  return new Map(words.map(([word], rank) => [word, rank]));
}

/** Whole numbers at equal distances on a logarithmic scale, the last one all words. */
function sizesUpTo(most: number): number[] {
  const sizes = new Set<number>();
  for (let step = SIZES_PER_DECADE; ; step++) {
    const size = Math.round(10 ** (step / SIZES_PER_DECADE));
    if (size >= most) return [...sizes, most];
    sizes.add(size);
  }
}
