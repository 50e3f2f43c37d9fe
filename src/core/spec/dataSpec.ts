import type { TokenKind } from '../tokenize/tokenizer.ts';
import { cleaningFields } from './cleaningFields.ts';
import { type ChoiceField, defaultsOf, type SpecOf } from './field.ts';

/**
 * How a corpus becomes numbers: tokens, vocabularies, the split into training, validation and test pairs, and which pairs
 * are left out.
 */
export const dataFields = {
  tokens: {
    kind: 'choice',
    label: 'Tokens',
    explanation: 'What the network reads and writes, one at a time.',
    rebuilds: true,
    default: 'word',
    options: [
      {
        value: 'word',
        label: 'Words',
        explanation: 'Attention is easiest to read between words. One not seen in training stays unknown.',
      },
      {
        value: 'bpe',
        label: 'Subwords (BPE)',
        explanation:
          'Frequent words stay whole, rare ones are cut into pieces learnt from both languages by byte pair encoding: hardly a word is unknown (Sennrich et al. 2016).',
      },
      {
        value: 'character',
        label: 'Characters',
        explanation: 'One by one, spaces too: a tiny vocabulary, but long sentences and slow steps.',
      },
    ],
  } satisfies ChoiceField<TokenKind> as ChoiceField<TokenKind>,
  merges: {
    kind: 'number',
    label: 'Merges',
    explanation:
      'How many times the most frequent pair of pieces becomes one. 0 goes by the training pairs: 1,000 under 5,000 pairs, 2,000 under 20,000, else 4,000; at most half as many as there are words.',
    rebuilds: true,
    appliesWhen: { tokens: { is: ['bpe'] } },
    default: 0,
    minimum: 0,
    maximum: 20_000,
    isInteger: true,
    suggestions: [0, 500, 1000, 2000, 4000, 8000],
    zero: 'automatic',
  },
  lowerCase: {
    kind: 'switch',
    label: 'Lower case',
    explanation: 'Treats "The" and "the" as one.',
    rebuilds: true,
    default: true,
  },
  minFrequency: {
    kind: 'number',
    label: 'Minimum frequency',
    explanation:
      'Tokens seen fewer times in training become <unk>, the unknown one; rare subwords are cut further.',
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
    explanation: 'At most how many tokens each side keeps, the most frequent first.',
    rebuilds: true,
    default: 8000,
    minimum: 10,
    maximum: 50_000,
    isInteger: true,
    suggestions: [2000, 8000],
  },
  validationShare: {
    kind: 'number',
    label: 'Validation share',
    explanation:
      'The share of the pairs that is kept from training to watch it by; of a small corpus a little more. 0 keeps none.',
    rebuilds: true,
    default: 0.05,
    minimum: 0,
    maximum: 0.4,
    isInteger: false,
    suggestions: [0.05, 0.1, 0.2],
  },
  testShare: {
    kind: 'number',
    label: 'Test share',
    explanation:
      'The share that is kept for the scores at the end; of a small corpus a little more. 0 keeps none.',
    rebuilds: true,
    default: 0.05,
    minimum: 0,
    maximum: 0.4,
    isInteger: false,
    suggestions: [0.05, 0.1, 0.2],
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
  ...cleaningFields,
} as const;

export type DataSpec = SpecOf<typeof dataFields>;

/** The most tokens that either side of a pair may have, where long sentences are left out. */
export function longestSentence({ maxLength, tokens }: DataSpec): number {
  return maxLength === 0 ? automaticLengths[tokens] : maxLength;
}

/** About the same sentences for each, 99 in 100 of Multi30k's; but of the slow characters, 90. */
const automaticLengths: Readonly<Record<TokenKind, number>> = { word: 30, bpe: 40, character: 100 };

/** The settings of the built-in corpus: every word counts there, and its long sentences are wanted. */
export const builtinData: DataSpec = {
  ...defaultsOf(dataFields),
  minFrequency: 1,
  maxLength: dataFields.maxLength.maximum,
};
