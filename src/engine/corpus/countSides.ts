import type { Language } from '../../core/language/language.ts';
import { characterTokens, SPACE_SYMBOL } from '../../core/tokenize/characterTokenizer.ts';
import { normalizeSentence } from '../../core/tokenize/normalizeText.ts';
import { splitWords } from '../../core/tokenize/wordTokenizer.ts';

/** How often each token of a side occurs, whatever tokens are. */
export interface SideCounts {
  readonly words: Map<string, number>;
  /** The words that subwords are learnt from: whole runs where a script has no spaces. */
  readonly runs: Map<string, number>;
  spaces: number;
}

export function createSideCounts(): SideCounts {
  return { words: new Map(), runs: new Map(), spaces: 0 };
}

export function countSentence(
  counts: SideCounts,
  text: string,
  language: Language,
  lowerCase: boolean,
): void {
  const sentence = normalizeSentence(text, lowerCase, language);
  for (const word of splitWords(sentence, language)) add(counts.words, word, 1);
  for (const run of splitWords(sentence, language, 'runs')) add(counts.runs, run, 1);
  counts.spaces += sentence.split(' ').length - 1;
}

/** Words hold every character of a sentence but its spaces. */
export function countCharacters({ words, spaces }: SideCounts): Map<string, number> {
  const characters = new Map<string, number>();
  for (const [word, occurrences] of words) {
    for (const character of characterTokens(word)) add(characters, character, occurrences);
  }
  if (spaces > 0) add(characters, SPACE_SYMBOL, spaces);
  return characters;
}

/** Both sides together. */
export function joinCounts(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): Map<string, number> {
  const joint = new Map(a);
  for (const [token, occurrences] of b) add(joint, token, occurrences);
  return joint;
}

function add(counts: Map<string, number>, token: string, occurrences: number): void {
  counts.set(token, (counts.get(token) ?? 0) + occurrences);
}
