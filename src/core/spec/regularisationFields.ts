import type { ChoiceField } from './field.ts';

/** What dropout draws anew: a mask for every position, or one for the whole sentence. */
type DropoutKind = 'plain' | 'variational';

/** What keeps the network from learning its sentences by heart, and when it has learnt enough. */
export const regularisationFields = {
  dropout: {
    kind: 'number',
    label: 'Dropout',
    explanation:
      'The share of a layer’s numbers that are left out at random while training, so that none is relied upon.',
    rebuilds: false,
    default: 0,
    minimum: 0,
    maximum: 0.9,
    isInteger: false,
    suggestions: [0, 0.2, 0.3, 0.5],
  },
  dropoutKind: {
    kind: 'choice',
    label: 'Dropout draws',
    explanation:
      'Whether every position of a sentence leaves out numbers of its own, or all leave out the same.',
    rebuilds: false,
    appliesWhen: { dropout: { isNot: [0] } },
    default: 'plain',
    options: [
      {
        value: 'plain',
        label: 'Anew at every position',
        explanation: 'Each position draws for itself (Srivastava et al. 2014; Zaremba et al. 2014).',
      },
      {
        value: 'variational',
        label: 'Once a sentence (variational)',
        explanation: 'All positions of a sentence share one draw (Gal and Ghahramani 2016).',
      },
    ],
  } satisfies ChoiceField<DropoutKind> as ChoiceField<DropoutKind>,
  labelSmoothing: {
    kind: 'number',
    label: 'Label smoothing',
    explanation:
      'The share of certainty taken from the right word and spread over all words, so that none is ever quite sure (Szegedy et al. 2016).',
    rebuilds: false,
    default: 0,
    minimum: 0,
    maximum: 0.9,
    isInteger: false,
    suggestions: [0, 0.1],
  },
  teacherForcingStart: {
    kind: 'number',
    label: 'Teacher forcing at first',
    explanation:
      'How often the decoder reads the right former word and not its own guess, as a share from 0 to 1, at the first step.',
    rebuilds: false,
    default: 1,
    minimum: 0,
    maximum: 1,
    isInteger: false,
    suggestions: [1, 0.5],
  },
  teacherForcingEnd: {
    kind: 'number',
    label: 'Teacher forcing at last',
    explanation:
      'The same share at the last step; in between it goes in a straight line (Bengio et al. 2015).',
    rebuilds: false,
    default: 1,
    minimum: 0,
    maximum: 1,
    isInteger: false,
    suggestions: [1, 0.5, 0],
  },
  validateEvery: {
    kind: 'number',
    label: 'Validate every',
    explanation: 'How many steps pass between two looks at sentences the network does not train on.',
    rebuilds: false,
    default: 200,
    minimum: 1,
    maximum: 100_000,
    isInteger: true,
    suggestions: [50, 200, 1000],
  },
  validationPairs: {
    kind: 'number',
    label: 'Validation pairs',
    explanation: 'At most how many held-out pairs each look takes.',
    rebuilds: false,
    default: 256,
    minimum: 1,
    maximum: 100_000,
    isInteger: true,
    suggestions: [256, 1000],
  },
  validateBleuPairs: {
    kind: 'number',
    label: 'Pairs for BLEU',
    explanation:
      'How many held-out pairs, always the same, each look also translates to tell BLEU; 0 never does. Training is not touched by it.',
    rebuilds: false,
    default: 32,
    minimum: 0,
    maximum: 1000,
    isInteger: true,
    suggestions: [0, 32, 100],
    zero: 'none',
  },
  earlyStopping: {
    kind: 'number',
    label: 'Early stopping',
    explanation:
      'After how many validations in a row without a new lowest loss training stops; 0 never stops early.',
    rebuilds: false,
    default: 0,
    minimum: 0,
    maximum: 1000,
    isInteger: true,
    suggestions: [0, 5, 10],
  },
  keepBest: {
    kind: 'switch',
    label: 'Keep the best',
    explanation: 'When training ends, goes back to the weights that had the lowest validation loss.',
    rebuilds: false,
    default: false,
  },
} as const;
