/** Numbers of one sentence that are written out whole: with five sentences, about a megabyte of text. */
const wholeUpTo = 20_000;
const likeliestCount = 200;
const spreadCount = 56;

/**
 * Which columns of a sentence's logits are worth keeping where there are too many: those that were the likeliest at any
 * step, and some evenly spread over the vocabulary.
 *
 * @param logits [T, V], row by row
 * @returns ids in rising order; null where all are kept
 */
export function logitColumns(logits: Float32Array, vocabulary: number): number[] | null {
  if (logits.length <= wholeUpTo || vocabulary <= likeliestCount + spreadCount) return null;
  const most = new Float32Array(vocabulary).fill(Number.NEGATIVE_INFINITY);
  logits.forEach((logit, at) => {
    const id = at % vocabulary;
    most[id] = Math.max(most[id] as number, logit);
  });
  const likeliest = Array.from(most.keys())
    .sort((a, b) => (most[b] as number) - (most[a] as number))
    .slice(0, likeliestCount);
  const spread = Array.from({ length: spreadCount }, (_, index) =>
    Math.floor((index * vocabulary) / spreadCount),
  );
  return [...new Set([...likeliest, ...spread])].sort((a, b) => a - b);
}
