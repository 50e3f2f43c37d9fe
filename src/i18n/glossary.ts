import type { Widened } from './catalogue.ts';
import { chineseTermNames } from './chinese/termNames.ts';
import { englishTermNames } from './english/termNames.ts';
import { frenchTermNames } from './french/termNames.ts';
import type { Language } from './language.ts';

/** What the terms of the dictionary are called in each language: all of them at once, for the table and for the search. */
export const glossary: Readonly<Record<Language, Widened<typeof englishTermNames>>> = {
  en: englishTermNames,
  fr: frenchTermNames,
  zh: chineseTermNames,
};
