/** How tokens that may be pieces of words are written out. */

interface Piece {
  readonly text: string;
  readonly continues?: boolean;
}

/** For those who hear it: a hyphen, as in the first part of a word at the end of a line. */
export function tokenName({ text, continues = false }: Piece): string {
  return continues ? `${text}-` : text;
}

/** As it is drawn, with the mark that the style sheet adds: to be measured. */
export function drawnToken({ text, continues = false }: Piece): string {
  return continues ? `${text}\u203f` : text;
}
