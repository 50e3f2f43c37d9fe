import { afterEach, describe, expect, it } from 'vitest';
import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { labelOf } from '../../core/dictionary/termOf.ts';
import { glossary } from '../../i18n/glossary.ts';
import { languages } from '../../i18n/language.ts';
import { setPageLanguage } from '../../i18n/setPageLanguage.ts';
import { tell } from '../../i18n/tell.ts';
import { findTerms } from './findTerms.ts';

afterEach(() => setPageLanguage('en'));

describe('findTerms', () => {
  it('finds by a name in any of the languages, accents and capitals aside', () => {
    expect(findTerms('attention weight')).toContain('attentionWeight');
    expect(findTerms("POIDS D'ATTENTION")).toContain('attentionWeight');
    expect(findTerms('echauffement')).toEqual(['warmup']);
    expect(findTerms('束搜索')).toEqual(['beam']);
  });

  it.each([
    ['a_it', 'attentionWeight'],
    ['a_{it}', 'attentionWeight'],
    ['α_ij', 'attentionWeight'],
    ['h_t', 'encoderState'],
    ['e_ti', null],
    ['θ', 'parameters'],
    ['λ', 'weightDecay'],
  ])('finds by a symbol as people write it: %s', (query, term) => {
    if (term === null) expect(findTerms(query)).toEqual([]);
    else expect(findTerms(query)).toContain(term);
  });

  it('finds by the label of a setting, and by an author', () => {
    expect(findTerms('Beta 2')).toEqual(['adam']);
    expect(findTerms('Bahdanau').length).toBeGreaterThan(5);
  });

  it('finds everything for nothing, and nothing for what is not there', () => {
    expect(findTerms('  ')).toHaveLength(Object.keys(dictionary).length);
    expect(findTerms('zyzzyva')).toEqual([]);
  });
});

describe('a setting', () => {
  it.each(languages)('has its control’s name where it is the entry’s: %s', async (language) => {
    await setPageLanguage(language);
    const named = (Object.keys(dictionary) as TermName[]).flatMap((term) =>
      (dictionary[term].settings ?? [])
        .map(labelOf)
        .filter((label) => label === glossary.en[term])
        .map((label) => [term, tell(label)] as const),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const [term, label] of named) expect([term, glossary[language][term]]).toEqual([term, label]);
  });
});
