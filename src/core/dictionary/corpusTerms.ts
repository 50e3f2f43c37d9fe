import type { Entry } from './entry.ts';

/** Sentences, tokens, and which pairs are left out. */
export const corpusTerms = {
  corpus: {
    papers: [{ paper: 'brown1993' }],
    related: ['sentencePair', 'trainingPairs', 'cleaning', 'grammar', 'toyTasks', 'ownFiles'],
  },
  sentencePair: {
    formula: '(\\src{x},\\, \\tgt{y})',
    related: ['corpus', 'sourceSide', 'reference'],
  },
  sourceSide: {
    related: ['sentencePair', 'encoder', 'decoder'],
  },
  reference: {
    related: ['sentencePair', 'bleu', 'teacherForcing'],
  },
  grammar: {
    related: ['corpus', 'goldLinks', 'hardTests'],
  },
  toyTasks: {
    formula:
      '\\tgt{y_t} = \\src{x_t} \\quad\\text{/}\\quad \\tgt{y_t} = \\src{x_{S+1-t}} \\quad\\text{/}\\quad \\tgt{y_t} = \\src{x_{t+1}}',
    related: ['corpus', 'heatmap', 'workedCase'],
  },
  workedCase: {
    related: ['trainableQuery', 'rnn', 'preset'],
  },
  trainingPairs: {
    related: ['validationPairs', 'testPairs', 'epoch', 'split'],
  },
  validationPairs: {
    related: ['validation', 'trainingPairs', 'testPairs', 'overfitting'],
    settings: ['data.validationShare'],
  },
  testPairs: {
    related: ['validationPairs', 'test', 'hardTests', 'split'],
    settings: ['data.testShare'],
  },
  split: {
    related: ['trainingPairs', 'validationPairs', 'testPairs', 'seed'],
    settings: ['data.splitSeed'],
  },
  hardTests: {
    papers: [{ paper: 'lake2018' }, { paper: 'keysers2020' }],
    related: ['testPairs', 'split', 'overfitting'],
  },
  token: {
    related: ['vocabulary', 'bpe', 'sourceToken', 'targetToken'],
    settings: ['data.tokens'],
  },
  vocabulary: {
    symbol: 'V',
    related: ['token', 'unknown', 'minFrequency', 'outputLayer', 'lowerCase', 'heapsLaw'],
    settings: ['data.maxVocabulary'],
  },
  unknown: {
    papers: [{ paper: 'jean2015' }],
    related: ['vocabulary', 'bpe', 'minFrequency', 'replaceUnknown'],
  },
  endOfSentence: {
    papers: [{ paper: 'sutskever2014', section: '2' }],
    related: ['startOfSentence', 'lengthLimit', 'sinkMass'],
  },
  startOfSentence: {
    related: ['endOfSentence', 'targetToken', 'decoder'],
  },
  padding: {
    related: ['batch', 'attentionWeight', 'loss'],
  },
  bpe: {
    papers: [{ paper: 'sennrich2016', section: '3.2' }],
    related: ['merges', 'token', 'unknown'],
  },
  merges: {
    formula: '(a, b) = \\arg\\max_{(a,\\, b)} \\mathrm{count}(a\\, b)',
    papers: [{ paper: 'sennrich2016', section: '3.2' }],
    related: ['bpe', 'vocabulary', 'token'],
    settings: ['data.merges'],
  },
  lowerCase: {
    related: ['token', 'vocabulary'],
    settings: ['data.lowerCase'],
  },
  minFrequency: {
    related: ['unknown', 'vocabulary', 'merges'],
    settings: ['data.minFrequency'],
  },
  heapsLaw: {
    formula: 'V(n) = K\\, n^{\\beta}',
    papers: [{ paper: 'heaps1978' }],
    related: ['vocabulary', 'unknown', 'token'],
  },
  cleaning: {
    papers: [{ paper: 'aulamo2020' }, { paper: 'koehn2007' }],
    related: ['corpus', 'lengthRatio', 'duplicates', 'sentenceLength', 'emptySide', 'letterShare', 'surplus'],
  },
  emptySide: {
    related: ['cleaning', 'sentencePair'],
    settings: ['data.dropEmpty'],
  },
  markup: {
    related: ['cleaning', 'webAddress'],
    settings: ['data.dropMarkup'],
  },
  webAddress: {
    related: ['cleaning', 'markup'],
    settings: ['data.dropUrls'],
  },
  letterShare: {
    formula: '\\frac{\\text{letters}}{\\text{characters}} \\ge \\text{limit}',
    papers: [{ paper: 'aulamo2020' }],
    related: ['cleaning', 'markup'],
    settings: ['data.dropFewLetters', 'data.minLetterShare'],
  },
  wordLength: {
    papers: [{ paper: 'aulamo2020' }],
    related: ['cleaning', 'characterLimit'],
    settings: ['data.dropLongWords', 'data.maxWordCharacters'],
  },
  characterLimit: {
    related: ['cleaning', 'sentenceLength', 'wordLength'],
    settings: ['data.dropManyCharacters', 'data.maxCharacters'],
  },
  sentenceLength: {
    symbol: 'S,\\, T',
    related: ['cleaning', 'batch', 'bleuByLength'],
    settings: ['data.dropLongSentences', 'data.maxLength'],
  },
  lengthRatio: {
    formula: '\\frac{\\max(S,\\, T) + 1}{\\min(S,\\, T) + 1} \\le \\text{limit}',
    papers: [{ paper: 'aulamo2020' }, { paper: 'koehn2007' }],
    related: ['cleaning', 'sentenceLength'],
    settings: ['data.dropUnequalLengths', 'data.maxLengthRatio'],
  },
  identicalSides: {
    related: ['cleaning', 'duplicates'],
    settings: ['data.dropIdentical'],
  },
  duplicates: {
    related: ['cleaning', 'split', 'testPairs', 'identicalSides'],
    settings: ['data.dropDuplicates'],
  },
  surplus: {
    related: ['cleaning', 'split', 'corpus'],
    settings: ['data.dropSurplus', 'data.maxPairs'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
