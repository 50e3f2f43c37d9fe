/**
 * Scripts that put no spaces between words: Chinese characters, kana, Thai, Lao, Khmer and Burmese. Where their words
 * begin and end takes a dictionary to know, so that words fall to characters here, each with its marks.
 */

const LETTER = String.raw`(?=\p{L})[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`;
/** Joiners bind letters to one. */
const ONE = String.raw`${LETTER}\p{M}*(?:[\u200c\u200d]+[\p{L}\p{M}]\p{M}*)*`;

/** One character with its marks, as a pattern. */
export const UNSPACED_CHARACTER = ONE;
/** A run of them, up to a space or a punctuation mark. */
export const UNSPACED_RUN = `(?:${ONE})+`;

const AT_START = new RegExp(`^${LETTER}`, 'u');
const AT_END = new RegExp(String.raw`${LETTER}\p{M}*$`, 'u');

const CHARACTERS = new RegExp(ONE, 'gu');
const RUNS = new RegExp(UNSPACED_RUN, 'gu');

/** How many such characters a text holds, and how many runs of them. */
export function countUnspaced(text: string): { readonly characters: number; readonly runs: number } {
  const runs = text.match(RUNS) ?? [];
  return {
    characters: runs.reduce((sum, run) => sum + (run.match(CHARACTERS)?.length ?? 0), 0),
    runs: runs.length,
  };
}

/** What is left between them. */
export function withoutUnspaced(text: string): string[] {
  return text.split(RUNS);
}

export function startsUnspaced(token: string): boolean {
  return AT_START.test(token);
}

export function endsUnspaced(token: string): boolean {
  return AT_END.test(token);
}
