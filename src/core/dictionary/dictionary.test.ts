import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { symbolNames } from '../equations/symbols.ts';
import { settingGroups } from '../spec/settings.ts';
import { dictionary, isTerm, type TermName } from './dictionary.ts';
import { hued } from './hued.ts';
import { papers } from './papers.ts';
import { labelOf, subjectsOf, termOf } from './termOf.ts';

const terms = Object.keys(dictionary) as TermName[];

describe('the dictionary', () => {
  it('explains every setting, each once', () => {
    const explained = terms.flatMap((term) => dictionary[term].settings ?? []);
    const settings = Object.entries(settingGroups).flatMap(([group, { fields }]) =>
      Object.keys(fields).map((name) => `${group}.${name}`),
    );
    expect([...explained].sort()).toEqual(settings.sort());
  });

  it('leads from every setting’s label to the entry that explains it', () => {
    for (const term of terms) {
      for (const setting of dictionary[term].settings ?? []) expect(termOf(labelOf(setting))).toBe(term);
    }
  });

  it('explains every symbol of the equations', () => {
    expect(symbolNames.filter((symbol) => termOf(symbol) === null)).toEqual([]);
  });

  it('has one entry for each subject', () => {
    const subjects = terms.flatMap((term) => [...new Set(subjectsOf(term))]);
    const twice = subjects.filter((subject, at) => subjects.indexOf(subject) !== at);
    expect(twice).toEqual([]);
  });

  it('knows what it does not explain', () => {
    expect(termOf('no such label')).toBeNull();
    expect(termOf('constructor')).toBeNull();
  });

  it('relates terms to other terms, and leaves none alone', () => {
    const related = new Set<string>(terms.flatMap((term) => dictionary[term].related));
    expect([...related].filter((name) => !isTerm(name))).toEqual([]);
    expect(terms.filter((term) => dictionary[term].related.includes(term))).toEqual([]);
    expect(terms.filter((term) => dictionary[term].related.length === 0)).toEqual([]);
    expect(terms.filter((term) => !related.has(term))).toEqual([]);
  });

  it.each(terms)('has formulas that can be drawn: %s', (term) => {
    const { symbol = '', alsoWritten = [], formula = '' } = dictionary[term];
    for (const tex of [symbol, ...alsoWritten, hued(formula)]) {
      const drawn = temml.renderToString(tex, { trust: true, throwOnError: true });
      expect(drawn).not.toContain('temml-error');
      expect(drawn).not.toMatch(/\\(src|tgt)/);
    }
  });

  it('cites every paper it knows', () => {
    const cited = new Set(terms.flatMap((term) => dictionary[term].papers ?? []).map(({ paper }) => paper));
    expect(Object.keys(papers).filter((paper) => !cited.has(paper as keyof typeof papers))).toEqual([]);
  });
});
