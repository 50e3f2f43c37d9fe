import { normalizeText } from '../tokenize/normalizeText.ts';

/** Accents of Latin, Greek and Cyrillic letters, apart from their letters (Unicode Standard Annex 15, form NFD). */
const ACCENTS = /[\u0300-\u036f]+/g;
const ASCII = /^[\0-\x7f]*$/;
const SPACE = /^\s$/u;

/** A text as it is searched: letter case, accents and kinds of spaces and apostrophes make no difference. */
export function foldText(text: string): string {
  const lower = normalizeText(text).toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '');
}

/**
 * Where a text holds what is searched, in UTF-16 units; null where it does not, or only because of signs that are spelt
 * with several characters, such as `&amp;`.
 */
export function foldedMatch(text: string, query: string): { start: number; end: number } | null {
  const wanted = foldText(query);
  let folded = '';
  /** For each unit of it the character it comes from. */
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const part = SPACE.test(character) ? ' ' : foldText(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) places.push({ start, end });
    start = end;
  }
  const first = wanted === '' ? -1 : folded.indexOf(wanted);
  const [from, last, next] = [first, first + wanted.length - 1, first + wanted.length].map(
    (at) => places[at],
  );
  if (!from || !last) return null;
  // An accent of its own belongs to the letter before it.
  return { start: from.start, end: Math.max(last.end, next ? next.start : text.length) };
}
