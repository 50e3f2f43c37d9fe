/**
 * Characters as tokens: the code points of the composed text (Unicode Standard Annex 15, form NFC), so that `é` is one
 * token and an emoji outside the basic plane is not torn in two. A space is a token like any other; it is written as a
 * symbol, so that a person sees it.
 */

import type { Language } from '../language/language.ts';
import { UNKNOWN_TOKEN } from '../vocab/specialTokens.ts';
import { normalizeSentence } from './normalizeText.ts';
import type { Tokenizer } from './tokenizer.ts';
import { splitWords } from './wordTokenizer.ts';

/** How the token for a space is written. */
export const SPACE_SYMBOL = '␣';
/** The symbol itself, where a text holds it: the one token of two characters, so that nothing is mixed up. */
const LITERAL_SYMBOL = SPACE_SYMBOL + SPACE_SYMBOL;
/** Stands in for an unknown character where words are told apart: a letter in no rule of any language. */
const ANY_LETTER = 'ʔ';

interface CharacterTokenizerOptions {
  readonly language: Language;
  readonly lowerCase: boolean;
}

export function createCharacterTokenizer({ language, lowerCase }: CharacterTokenizerOptions): Tokenizer {
  return {
    kind: 'character',
    tokenize: (text) => characterTokens(normalizeSentence(text, lowerCase, language)),
    detokenize: charactersToText,
    wordIndexes: (tokens) => wordIndexesOfCharacters(tokens, language),
  };
}

/** One token for each code point of the composed text. */
export function characterTokens(text: string): string[] {
  return Array.from(text.normalize('NFC'), (character) => {
    if (character === ' ') return SPACE_SYMBOL;
    return character === SPACE_SYMBOL ? LITERAL_SYMBOL : character;
  });
}

/** The text that the tokens were made from, exactly. */
export function charactersToText(tokens: readonly string[]): string {
  return tokens.map(characterOf).join('');
}

function characterOf(token: string): string {
  if (token === SPACE_SYMBOL) return ' ';
  return token === LITERAL_SYMBOL ? SPACE_SYMBOL : token;
}

/** A space belongs to the word before it. */
function wordIndexesOfCharacters(tokens: readonly string[], language: Language): number[] {
  const characters = tokens.map((token) => (token === UNKNOWN_TOKEN ? ANY_LETTER : characterOf(token)));
  const words = splitWords(characters.join(''), language);
  let word = 0;
  /** Code units of the word that are still to come. */
  let remaining = words[0]?.length ?? 0;
  return characters.map((character) => {
    if (/\s/u.test(character)) return word;
    if (remaining <= 0 && word < words.length - 1) remaining = words[++word]?.length ?? 0;
    remaining -= character.length;
    return word;
  });
}
