/** The pieces that one side's training sentences are made of, once rare ones are taken apart again. */
import type { Merge } from '../tokenize/bpe/merge.ts';
import { createPieceEncoder } from '../tokenize/bpe/pieceEncoder.ts';
import {
  countTokens,
  type Vocabulary,
  type VocabularyOptions,
  vocabularyFromFrequencies,
} from './vocabulary.ts';

/**
 * Pieces seen too rarely, or too many, are not left out as words are: their letters are counted with smaller pieces.
 *
 * @param sentences in words
 */
export function buildPieceVocabulary(
  sentences: readonly (readonly string[])[],
  merges: readonly Merge[],
  options: VocabularyOptions = {},
): Vocabulary {
  const words = countTokens(sentences);
  const count = (encode: (word: string) => readonly string[]) => {
    const pieces = new Map<string, number>();
    for (const [word, occurrences] of words) {
      for (const piece of encode(word)) pieces.set(piece, (pieces.get(piece) ?? 0) + occurrences);
    }
    return vocabularyFromFrequencies(pieces, options);
  };
  const frequent = count(createPieceEncoder(merges));
  return count(createPieceEncoder(merges, frequent.has));
}
