/** What a language adds to the word tokeniser: where a word splits into the word proper and its clitics, and back. */

export interface WordRules {
  /** True where the whole chunk is a clitic, whose apostrophe or hyphen belongs to it (`'s`, `l'`, `-ce`). */
  isClitic(chunk: string): boolean;
  /** Two parts where a clitic can be cut off, else nothing. Either part may split again. */
  cut(chunk: string): readonly [string, string] | undefined;
  /** True where the full stop at the end is part of the word (`Mr.`). */
  isAbbreviation(chunk: string): boolean;
  /** True where a token is written together with the next one, as `l'` is. */
  joinsNext(token: string): boolean;
  /** True where it is written together with the one before, as `'s` is. */
  joinsPrevious(token: string): boolean;
}

/** Letters with a full stop after each, as in `U.S.` */
export const INITIALS = /^(?:\p{L}\p{M}*\.){2,}$/u;
