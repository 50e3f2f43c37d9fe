import type { SpecOf } from './field.ts';

/**
 * Which sentence pairs of a corpus are left out: a switch for every rule, and its limit where it has one
 * (`core/corpus/cleaningRules.ts`). Pairs that are made and not read have no faults: of these only the long ones go.
 */
export const cleaningFields = {
  dropEmpty: {
    kind: 'switch',
    label: 'Empty side',
    explanation: 'Leaves out pairs that say nothing on one side.',
    rebuilds: true,
    default: true,
  },
  dropMarkup: {
    kind: 'switch',
    label: 'HTML tags',
    explanation: 'Leaves out pairs with an HTML tag on either side.',
    rebuilds: true,
    default: true,
  },
  dropUrls: {
    kind: 'switch',
    label: 'Bare web address',
    explanation: 'Leaves out pairs of which one side is nothing but a web address.',
    rebuilds: true,
    default: true,
  },
  dropFewLetters: {
    kind: 'switch',
    label: 'Few letters',
    explanation: 'Leaves out pairs of which one side is mostly digits and signs.',
    rebuilds: true,
    default: true,
  },
  minLetterShare: {
    kind: 'number',
    label: 'Smallest share of letters',
    explanation: 'How much of each side must be letters, as a share of its characters without the spaces.',
    rebuilds: true,
    appliesWhen: { dropFewLetters: { is: [true] } },
    default: 0.5,
    minimum: 0,
    maximum: 1,
    isInteger: false,
    suggestions: [0.25, 0.5, 0.75],
  },
  dropLongWords: {
    kind: 'switch',
    label: 'Overlong word',
    explanation: 'Leaves out pairs with a word that is hardly one. Scripts without spaces are exempt.',
    rebuilds: true,
    default: true,
  },
  maxWordCharacters: {
    kind: 'number',
    label: 'Longest word',
    explanation: 'How many characters a word may have.',
    rebuilds: true,
    appliesWhen: { dropLongWords: { is: [true] } },
    default: 40,
    minimum: 1,
    maximum: 1000,
    isInteger: true,
    suggestions: [20, 40, 80],
  },
  dropManyCharacters: {
    kind: 'switch',
    label: 'Many characters',
    explanation: 'Leaves out pairs with very much text on either side, whatever its tokens are.',
    rebuilds: true,
    default: true,
  },
  maxCharacters: {
    kind: 'number',
    label: 'Most characters',
    explanation: 'How many characters either side may have, spaces included.',
    rebuilds: true,
    appliesWhen: { dropManyCharacters: { is: [true] } },
    default: 400,
    minimum: 1,
    maximum: 10_000,
    isInteger: true,
    suggestions: [100, 200, 400, 1000],
  },
  dropLongSentences: {
    kind: 'switch',
    label: 'Long sentence',
    explanation:
      'Leaves out pairs with very many tokens on either side. Without it one long sentence can take a great deal of time and memory.',
    rebuilds: true,
    default: true,
  },
  maxLength: {
    kind: 'number',
    label: 'Longest sentence',
    explanation:
      'Pairs with more tokens than this on either side are left out. 0 goes by the tokens: 30 words, 40 subwords or 100 characters.',
    rebuilds: true,
    appliesWhen: { dropLongSentences: { is: [true] } },
    default: 0,
    minimum: 0,
    maximum: 200,
    isInteger: true,
    suggestions: [0, 20, 30, 60, 100, 200],
    zero: 'automatic',
  },
  dropUnequalLengths: {
    kind: 'switch',
    label: 'Unequal lengths',
    explanation: 'Leaves out pairs of which one side is so much longer that it is hardly a translation.',
    rebuilds: true,
    default: true,
  },
  maxLengthRatio: {
    kind: 'number',
    label: 'Largest ratio of lengths',
    explanation:
      'How many times as many words one side may have as the other, one added to both: 3 as OpusFilter has it (Aulamo et al. 2020), 9 as Moses.',
    rebuilds: true,
    appliesWhen: { dropUnequalLengths: { is: [true] } },
    default: 3,
    minimum: 1,
    maximum: 100,
    isInteger: false,
    suggestions: [2, 3, 9],
  },
  dropIdentical: {
    kind: 'switch',
    label: 'Same on both sides',
    explanation: 'Leaves out pairs of three words or more that read alike in both languages.',
    rebuilds: true,
    default: true,
  },
  dropDuplicates: {
    kind: 'switch',
    label: 'Seen before',
    explanation:
      'Leaves out pairs that stood before; another translation of the same sentence is another pair.',
    rebuilds: true,
    default: true,
  },
  dropSurplus: {
    kind: 'switch',
    label: 'Too many pairs',
    explanation:
      'Keeps a random sample where there are too many pairs. Without it all are kept: very large files need more memory than a browser has.',
    rebuilds: true,
    default: true,
  },
  maxPairs: {
    kind: 'number',
    label: 'Most pairs',
    explanation:
      'At most how many pairs of a file are kept, drawn at random by the split seed; of a file that holds more than four times as many, no more than that are looked at.',
    rebuilds: true,
    appliesWhen: { dropSurplus: { is: [true] } },
    default: 50_000,
    minimum: 100,
    maximum: 500_000,
    isInteger: true,
    suggestions: [10_000, 50_000, 100_000, 200_000],
  },
} as const;

export type CleaningSpec = SpecOf<typeof cleaningFields>;

/** The settings that switch a rule, and those that hold a limit. */
export type CleaningSwitch = NamesOf<boolean>;
export type CleaningThreshold = NamesOf<number>;

type NamesOf<Value> = {
  [Name in keyof CleaningSpec]: CleaningSpec[Name] extends Value ? Name : never;
}[keyof CleaningSpec];
