import { type Citation, citedPlaces } from '../../core/dictionary/entry.ts';
import { papers } from '../../core/dictionary/papers.ts';
import type { DictionaryText } from '../../i18n/useDictionaryText.ts';

/** “Bahdanau et al. 2014, equation 6”. */
export function citationText(citation: Citation, { authors, places, cite }: DictionaryText): string {
  const { authors: names, year } = papers[citation.paper];
  const [first = '', second, ...more] = names.split(', ');
  const who =
    second === undefined ? first : more.length === 0 ? authors.two(first, second) : authors.more(first);
  const paper = `${who} ${year}`;
  const place = citedPlaces.find((each) => citation[each] !== undefined);
  return place === undefined ? paper : cite(paper, places[place](citation[place] ?? ''));
}
