/** Tokens written out as a person would write them: spaces, joins, a capital at the beginning. */
import type { EnglishToken, FrenchToken } from './token.ts';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Pieces are joined at the end: a string grown word by word would stay in memory as the chain of its parts. */
export function englishText(words: readonly EnglishToken[]): string {
  const pieces: string[] = [];
  for (const { text: word } of words) {
    if (pieces.length > 0 && word !== '.' && word !== ',' && word !== '?' && word !== "'s") pieces.push(' ');
    pieces.push(pieces.length === 0 ? capitalised(word) : word);
  }
  return pieces.join('');
}

/** The question mark stands after a plain space; a page that prints it may narrow it. */
export function frenchText(words: readonly FrenchToken[]): string {
  const pieces: string[] = [];
  let isOpen = true;
  for (const { text: word } of words) {
    if (!isOpen && word !== '.' && word !== ',' && !word.startsWith('-')) pieces.push(' ');
    pieces.push(pieces.length === 0 ? capitalised(word) : word);
    isOpen = word.endsWith("'");
  }
  return pieces.join('');
}
