/**
 * Subwords: the words of the word tokeniser, cut into the pieces that byte pair encoding has learnt. Scripts without
 * spaces come in whole runs here, so that pieces longer than a character can be learnt.
 */
import type { Language } from '../../language/language.ts';
import { detokenizeWords } from '../detokenizeWords.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { wordTokens } from '../wordTokenizer.ts';
import type { Merge } from './merge.ts';
import { joinPieces, wordIndexesOfPieces } from './piece.ts';
import { createPieceEncoder } from './pieceEncoder.ts';

export interface BpeTokenizerOptions {
  readonly language: Language;
  readonly lowerCase: boolean;
  readonly merges: readonly Merge[];
  /** Tells the pieces that the network knows; all by default. */
  readonly isKnown?: (piece: string) => boolean;
}

export function createBpeTokenizer({ language, lowerCase, merges, isKnown }: BpeTokenizerOptions): Tokenizer {
  const encode = createPieceEncoder(merges, isKnown);
  return {
    kind: 'bpe',
    tokenize: (text) => wordTokens(text, language, lowerCase, 'runs').flatMap(encode),
    detokenize: (tokens) => detokenizeWords(joinPieces(tokens), language),
    wordIndexes: wordIndexesOfPieces,
  };
}
