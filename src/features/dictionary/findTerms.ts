import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { papers } from '../../core/dictionary/papers.ts';
import { labelOf } from '../../core/dictionary/termOf.ts';
import { glossary } from '../../i18n/glossary.ts';
import { languages } from '../../i18n/language.ts';
import { tell } from '../../i18n/tell.ts';

/**
 * The terms that a few letters may mean: part of a name in any of the languages, of a setting's label or of an author, or
 * a symbol from its beginning, with or without the signs of TeX.
 */
export function findTerms(query: string): TermName[] {
  const terms = Object.keys(dictionary) as TermName[];
  const wanted = folded(query);
  const symbol = bare(query);
  if (wanted === '') return terms;
  return terms.filter((term) => {
    const { settings = [], symbol: own, alsoWritten = [], papers: cited = [] } = dictionary[term];
    const labels = settings.map(labelOf);
    const names = [
      ...languages.map((language) => glossary[language][term]),
      ...labels,
      ...labels.map(tell),
      ...cited.map(({ paper }) => papers[paper].authors),
    ];
    const symbols = [own ?? '', ...alsoWritten].flatMap((each) => each.split(',')).map(bare);
    return (
      names.some((name) => folded(name).includes(wanted)) ||
      (symbol !== '' && symbols.some((each) => each.startsWith(symbol)))
    );
  });
}

/** Without accents and capitals; every apostrophe alike. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase().trim();
}

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  σ: 'sigma',
  τ: 'tau',
  ℓ: 'ell',
  '⊙': 'odot',
  '∇': 'nabla',
};

/** As a_it, a_{it} and ait are the same. */
function bare(symbol: string): string {
  return [...symbol]
    .map((letter) => greek[letter] ?? letter)
    .join('')
    .replace(/\\(?:tilde|hat|bar|overrightarrow|overleftarrow)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
