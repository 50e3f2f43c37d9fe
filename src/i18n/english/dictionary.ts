import { englishLearningTerms } from './learningTerms.ts';
import { englishNetworkTerms } from './networkTerms.ts';

/** The texts of the dictionary, which is loaded when a label is asked for. */
export const englishDictionary = {
  intro: (count: string) =>
    `${count} terms, symbols and controls of this page, each in two sentences, with its formula and the paper it comes from. The mark beside a label on the page opens its entry.`,
  back: 'Back to the playground',
  search: 'Search',
  searchHint: 'A name in any of the three languages, or a symbol such as a_it',
  found: (count: number, formatted: string) => (count === 1 ? '1 entry' : `${formatted} entries`),
  nothing: (query: string) => `Nothing here is called “${query}”. Try fewer letters.`,
  unknown: (name: string) => `There is no entry “${name}”. Here are all there are.`,
  view: 'How the dictionary is shown',
  explained: 'Explained',
  table: 'In three languages',
  tableCaption: 'Each term in English, French and Chinese',
  symbol: 'Symbol',
  groupsName: 'Parts of the dictionary',
  groups: {
    network: 'The network',
    cells: 'Cells',
    attention: 'Attention',
    corpus: 'Sentences and tokens',
    training: 'Training',
    optimizer: 'Optimiser',
    decoding: 'Decoding',
    scores: 'Scores',
    device: 'Device',
  },
  print: 'Print',
  alsoWritten: 'In papers also',
  setting: 'On the page',
  formula: (term: string) => `Formula: ${term}`,
  papers: 'From',
  related: 'See also',
  show: 'Show it on the page',
  showName: (term: string) => `Show it on the page: ${term}`,
  whole: 'Open the dictionary',
  close: 'Close',
  authors: {
    two: (first: string, second: string) => `${first} and ${second}`,
    more: (first: string) => `${first} et al.`,
  },
  places: {
    section: (at: string) => `section ${at}`,
    equation: (at: string) => `equation ${at}`,
    algorithm: (at: string) => `algorithm ${at}`,
    figure: (at: string) => `figure ${at}`,
    appendix: (at: string) => `appendix ${at}`,
  },
  cite: (paper: string, place: string) => `${paper}, ${place}`,
  told: { ...englishNetworkTerms, ...englishLearningTerms },
} as const;
