/**
 * Pieces of words. A piece that another one follows in the same word ends in `@@`, as Sennrich et al. (2016) write
 * them: `trans@@ la@@ tion`. So a letter at the end of a word and the same letter before its end are two pieces. No
 * word may end in `@@` itself; the word tokeniser lets none through, for it sets every `@` apart.
 */

import { endsUnspaced, startsUnspaced } from '../unspaced.ts';

const CONTINUES = '@@';

/** Whether the word goes on in the next piece. */
export function continues(piece: string): boolean {
  return piece.endsWith(CONTINUES);
}

/** The letters of a piece, without its mark. */
export function lettersOf(piece: string): string {
  return continues(piece) ? piece.slice(0, -CONTINUES.length) : piece;
}

/** A word cut into single characters (code points): `l@@ o@@ w`. */
export function charactersOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.map((character, at) => (at < characters.length - 1 ? character + CONTINUES : character));
}

/** Two neighbours of one word as one piece. */
export function join(left: string, right: string): string {
  return lettersOf(left) + right;
}

/** The words that pieces make up. A last piece that calls for more is taken for a whole word. */
export function joinPieces(pieces: readonly string[]): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) words.push((words.pop() ?? '') + lettersOf(piece));
    else words.push(lettersOf(piece));
    isOpen = continues(piece);
  }
  return words;
}

/**
 * For each piece the word it belongs to, counted from 0. Between two pieces of a script without spaces it is not known
 * whether a word ends: each counts as one.
 */
export function wordIndexesOfPieces(pieces: readonly string[]): number[] {
  let word = 0;
  return pieces.map((piece, at) => {
    const isUnspaced = endsUnspaced(lettersOf(piece)) && startsUnspaced(pieces[at + 1] ?? '');
    return continues(piece) && !isUnspaced ? word : word++;
  });
}
