/** The pieces that one side's training sentences are made of, once rare ones are taken apart again. */
import type { Merge } from '../tokenize/bpe/merge.ts';
import { createPieceEncoder } from '../tokenize/bpe/pieceEncoder.ts';
import { buildVocabulary, type Vocabulary, type VocabularyOptions } from './vocabulary.ts';

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
  const count = (encode: (word: string) => readonly string[]) =>
    buildVocabulary(
      sentences.map((words) => words.flatMap(encode)),
      options,
    );
  const frequent = count(createPieceEncoder(merges));
  return count(createPieceEncoder(merges, frequent.has));
}
