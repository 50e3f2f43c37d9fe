import type { Widened } from './catalogue.ts';
import { englishDictionary } from './english/dictionary.ts';
import { inLanguage } from './translation.ts';

export type DictionaryText = Widened<typeof englishDictionary>;

/** The texts of the dictionary in the page's language. For parts of the page that are loaded on demand. */
export function useDictionaryText(): DictionaryText {
  return inLanguage('dictionary', englishDictionary);
}
