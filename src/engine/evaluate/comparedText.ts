import { spacingOf } from '../../core/language/language.ts';
import type { BleuOptions } from '../../core/metrics/bleu.ts';
import { normalizeSentence } from '../../core/tokenize/normalizeText.ts';
import type { TextCodec } from '../corpus/textCodec.ts';

/** The reference as a person would compare it: normalised, in the letter case the network writes. */
export function comparedText({ lowerCase, language }: TextCodec, text: string): string {
  return normalizeSentence(text, lowerCase, language);
}

/** What is no word in the language's script is no word for BLEU either. */
export function bleuOptionsOf({ lowerCase, language }: TextCodec): BleuOptions {
  return { lowercase: lowerCase, tokenize: spacingOf(language) === 'words' ? '13a' : 'char' };
}
