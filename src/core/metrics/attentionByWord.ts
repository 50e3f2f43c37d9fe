import type { AttentionMatrix } from './attentionShape.ts';

/** For each token, </s> included, the word it belongs to, counted from 0 and never falling. */
export interface TokenWords {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Attention between words, from attention between their pieces. What a target piece gives to a word is the sum of what
 * it gives to the word's pieces; what a word gives is the mean of what its pieces give, so that its weights add up to 1
 * again.
 *
 * @param attention a row for each target piece, a column for each source piece
 * @returns a row for each target word, a column for each source word
 */
export function attentionByWord(attention: AttentionMatrix, words: TokenWords): Float64Array[] {
  const sourceWords = (words.source.at(-1) ?? -1) + 1;
  const targetWords = (words.target.at(-1) ?? -1) + 1;
  const sums = Array.from({ length: targetWords }, () => new Float64Array(sourceWords));
  const pieces = new Float64Array(targetWords);
  attention.forEach((row, target) => {
    const word = words.target[target] as number;
    const sum = sums[word] as Float64Array;
    pieces[word] = (pieces[word] as number) + 1;
    words.source.forEach((sourceWord, source) => {
      sum[sourceWord] = (sum[sourceWord] as number) + (row[source] ?? 0);
    });
  });
  return sums.map((sum, word) => sum.map((weight) => weight / Math.max(1, pieces[word] as number)));
}
