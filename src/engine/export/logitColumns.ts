/** Numbers of one sentence that are written out whole: with five sentences, about a megabyte of text. */
const wholeUpTo = 20_000;
const likeliestCount = 200;
const spreadCount = 56;

/**
 * Which columns of a sentence's logits are worth keeping where there are too many: those that were the likeliest at any
 * step, and some evenly spread over the vocabulary.
 *
 * @param logits [T] rows of [V]
 * @returns ids in rising order; null where all are kept
 */
export function logitColumns(logits: readonly ArrayLike<number>[]): number[] | null {
  const vocabulary = logits[0]?.length ?? 0;
  if (logits.length * vocabulary <= wholeUpTo || vocabulary <= likeliestCount + spreadCount) return null;
  const most = Float64Array.from({ length: vocabulary }, (_, id) =>
    Math.max(...logits.map((row) => row[id] as number)),
  );
  const likeliest = Array.from(most.keys())
    .sort((a, b) => (most[b] as number) - (most[a] as number))
    .slice(0, likeliestCount);
  const spread = Array.from({ length: spreadCount }, (_, index) =>
    Math.floor((index * vocabulary) / spreadCount),
  );
  return [...new Set([...likeliest, ...spread])].sort((a, b) => a - b);
}
