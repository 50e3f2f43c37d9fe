/** The pieces that one side's training sentences are made of, once rare ones are taken apart again. */
import type { Merge } from '../tokenize/bpe/merge.ts';
import { createPieceEncoder, createTakeApart } from '../tokenize/bpe/pieceEncoder.ts';
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
  return pieceVocabularyOfWords(countTokens(sentences), merges, options);
}

/**
 * @param words how often each occurs
 * @param cut all merges applied to a word; given where it is known already
 */
export function pieceVocabularyOfWords(
  words: ReadonlyMap<string, number>,
  merges: readonly Merge[],
  options: VocabularyOptions = {},
  cut: (word: string) => readonly string[] = createPieceEncoder(merges),
): Vocabulary {
  const all = new Map<string, number>();
  for (const [word, occurrences] of words) {
    for (const piece of cut(word)) all.set(piece, (all.get(piece) ?? 0) + occurrences);
  }
  const takeApart = createTakeApart(merges, vocabularyFromFrequencies(all, options).has);
  const known = new Map<string, number>();
  for (const [piece, occurrences] of all) {
    for (const part of takeApart(piece)) known.set(part, (known.get(part) ?? 0) + occurrences);
  }
  return vocabularyFromFrequencies(known, options);
}
