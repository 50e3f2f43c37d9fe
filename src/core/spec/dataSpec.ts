import { defaultsOf, type SpecOf } from './field.ts';

/** How a corpus becomes numbers: tokens, vocabularies, and the split into training, validation and test pairs. */
export const dataFields = {
  lowerCase: {
    kind: 'switch',
    label: 'Lower case',
    explanation: 'Treats "The" and "the" as one word.',
    rebuilds: true,
    default: true,
  },
  minFrequency: {
    kind: 'number',
    label: 'Minimum frequency',
    explanation: 'Words seen fewer times in training become <unk>, the unknown word.',
    rebuilds: true,
    default: 2,
    minimum: 1,
    maximum: 1000,
    isInteger: true,
    suggestions: [1, 2, 5],
  },
  maxVocabulary: {
    kind: 'number',
    label: 'Largest vocabulary',
    explanation: 'At most how many words each side keeps, the most frequent first.',
    rebuilds: true,
    default: 8000,
    minimum: 10,
    maximum: 50_000,
    isInteger: true,
    suggestions: [2000, 8000],
  },
  maxLength: {
    kind: 'number',
    label: 'Longest sentence',
    explanation: 'Pairs with more tokens than this on either side are left out.',
    rebuilds: true,
    default: 30,
    minimum: 1,
    maximum: 60,
    isInteger: true,
    suggestions: [20, 30, 60],
  },
  splitSeed: {
    kind: 'number',
    label: 'Split seed',
    explanation: 'Decides which sentences are held out.',
    rebuilds: true,
    default: 7,
    minimum: 0,
    maximum: 4_294_967_295,
    isInteger: true,
    suggestions: [],
  },
} as const;

export type DataSpec = SpecOf<typeof dataFields>;

/** The settings of the built-in corpus: every word counts there, and its long sentences are wanted. */
export const builtinData: DataSpec = {
  ...defaultsOf(dataFields),
  minFrequency: 1,
  maxLength: dataFields.maxLength.maximum,
};
