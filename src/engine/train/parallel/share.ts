import { type Batch, targetTokenCount } from '../../model/batch.ts';

/** Some sentences of a batch, one after another, cut to the longest of them. */
export interface Share {
  readonly batch: Batch;
  /** Where they stand in the whole batch, and how many it has: dropout leaves out what it would in the whole. */
  readonly firstSentence: number;
  readonly allSentences: number;
  /** Real target tokens of the whole batch: the loss of the share is its part of a mean over these. */
  readonly allTokens: number;
}

/**
 * Divides a batch so that the shares have about as many real tokens each, and one sentence at least. Rows at the end
 * that only fill the batch are in none.
 *
 * @param count at least 1; fewer shares come back where there are fewer sentences
 */
export function sharesOf(batch: Batch, count: number): Share[] {
  const sentences = 1 + batch.targetLengths.findLastIndex((length) => length > 0);
  const shares = Math.max(1, Math.min(count, sentences));
  const tokens = Array.from({ length: sentences }, (_, row) => tokensOf(batch, row));
  const total = tokens.reduce((sum, own) => sum + own, 0);
  const firsts = [0];
  let before = 0;
  tokens.forEach((own, row) => {
    const next = firsts.length;
    const isFull = before + own / 2 >= (next * total) / shares;
    const isLastChance = sentences - row === shares - next; // each share that follows needs a sentence
    if (next < shares && row > 0 && (isFull || isLastChance)) firsts.push(row);
    before += own;
  });
  return firsts.map((first, at) => ({
    batch: rowsOf(batch, first, firsts[at + 1] ?? Math.max(1, sentences)),
    firstSentence: first,
    allSentences: batch.rows,
    allTokens: targetTokenCount(batch),
  }));
}

function tokensOf({ sourceLengths, targetLengths }: Batch, row: number): number {
  return (sourceLengths[row] as number) + (targetLengths[row] as number);
}

function rowsOf(batch: Batch, first: number, end: number): Batch {
  const sourceLengths = batch.sourceLengths.slice(first, end);
  const targetLengths = batch.targetLengths.slice(first, end);
  const sourceLength = Math.max(...sourceLengths);
  const targetLength = Math.max(1, ...targetLengths);
  const columns = (ids: Int32Array, length: number) => {
    const part = new Int32Array(length * (end - first));
    for (let time = 0; time < length; time++)
      part.set(ids.subarray(time * batch.rows + first, time * batch.rows + end), time * (end - first));
    return part;
  };
  return {
    rows: end - first,
    sourceLength,
    targetLength,
    source: columns(batch.source, sourceLength),
    sourceLengths,
    targetInput: columns(batch.targetInput, targetLength),
    targetOutput: columns(batch.targetOutput, targetLength),
    targetLengths,
  };
}
