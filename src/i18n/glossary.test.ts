import { describe, expect, it } from 'vitest';
import { chineseDictionary } from './chinese/dictionary.ts';
import { englishDictionary } from './english/dictionary.ts';
import { englishTermNames } from './english/termNames.ts';
import { frenchDictionary } from './french/dictionary.ts';
import { glossary } from './glossary.ts';
import { languages } from './language.ts';

const terms = Object.keys(englishTermNames) as (keyof typeof englishTermNames)[];
const told = { en: englishDictionary.told, fr: frenchDictionary.told, zh: chineseDictionary.told };

describe('the glossary', () => {
  it.each(languages)('has a name and two sentences for every term: %s', (language) => {
    expect(Object.keys(glossary[language])).toEqual(terms);
    expect(Object.keys(told[language]).sort()).toEqual([...terms].sort());
    const end = language === 'zh' ? /。/g : /[.!?](?:\s|$)/g;
    for (const term of terms) {
      expect(glossary[language][term].trim(), term).not.toBe('');
      const sentences = told[language][term].match(end)?.length ?? 0;
      expect([term, sentences]).toEqual([term, 2]);
    }
  });

  it('calls no two terms alike', () => {
    for (const language of languages) {
      const names = terms.map((term) => glossary[language][term]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });
});
