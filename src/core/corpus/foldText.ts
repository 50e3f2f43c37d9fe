import { normalizeText } from '../tokenize/normalizeText.ts';

/** Accents of Latin, Greek and Cyrillic letters, apart from their letters (Unicode Standard Annex 15, form NFD). */
const ACCENTS = /[\u0300-\u036f]+/g;
const ASCII = /^[\0-\x7f]*$/;

/** A text as it is searched: letter case, accents and kinds of spaces and apostrophes make no difference. */
export function foldText(text: string): string {
  const lower = normalizeText(text).toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '');
}
