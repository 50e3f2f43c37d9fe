import { type Language, pageLanguage, pageLocale } from './language.ts';

/** How the page's language joins what is told one after the other, and how it quotes. */

interface Writing {
  readonly words: string;
  readonly parts: string;
  readonly sentences: string;
  readonly quotes: readonly [string, string];
}

const writings: Readonly<Record<Language, Writing>> = {
  en: { words: ', ', parts: ', ', sentences: ' ', quotes: ['“', '”'] },
  fr: { words: ', ', parts: ', ', sentences: ' ', quotes: ['«\u00a0', '\u00a0»'] },
  zh: { words: '、', parts: '，', sentences: '', quotes: ['“', '”'] },
};

/** Words of a list. */
export const listed = (words: readonly string[]): string => words.join(writings[pageLanguage()].words);

/** Parts of one sentence. */
export const inOneLine = (parts: readonly string[]): string => parts.join(writings[pageLanguage()].parts);

/** Those of some sentences that are said. */
export const inSentences = (sentences: readonly (string | false | null)[]): string =>
  sentences.filter(Boolean).join(writings[pageLanguage()].sentences);

export function quoted(words: string): string {
  const [before, after] = writings[pageLanguage()].quotes;
  return before + words + after;
}

/** With a capital, as it stands over a column: French writes the names of languages small. */
export function asTitle(words: string): string {
  return words.charAt(0).toLocaleUpperCase(pageLocale()) + words.slice(1);
}
