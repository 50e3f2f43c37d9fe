import type { ChoiceField } from './field.ts';

type Schedule = 'constant' | 'warmupInverseSquareRoot' | 'cosine' | 'plateau';

/** How long training lasts, and how the learning rate goes along (`learningRateAt.ts`). */
export const scheduleFields = {
  schedule: {
    kind: 'choice',
    label: 'Schedule',
    explanation: 'Whether the learning rate stays as it is or shrinks towards the last step.',
    rebuilds: false,
    default: 'cosine',
    options: [
      {
        value: 'cosine',
        label: 'Cosine',
        explanation: 'Large steps at first, ever smaller ones towards the end (Loshchilov and Hutter 2016).',
      },
      { value: 'constant', label: 'Constant', explanation: 'The same learning rate at every step.' },
      {
        value: 'warmupInverseSquareRoot',
        label: 'Warm-up, inverse root',
        explanation:
          'Rises to the set rate, then falls with the root of the steps (Vaswani et al. 2017, section 5.3).',
      },
      {
        value: 'plateau',
        label: 'On a plateau',
        explanation: 'Shrinks whenever sentences held out have not got better for a while.',
      },
    ],
  } satisfies ChoiceField<Schedule> as ChoiceField<Schedule>,
  warmupSteps: {
    kind: 'number',
    label: 'Warm-up steps',
    explanation: 'Over how many steps the learning rate rises from almost nothing to what is set.',
    rebuilds: false,
    appliesWhen: { schedule: { is: ['warmupInverseSquareRoot', 'cosine'] } },
    default: 0,
    minimum: 0,
    maximum: 1_000_000,
    isInteger: true,
    suggestions: [0, 400, 4000],
  },
  plateauFactor: {
    kind: 'number',
    label: 'Plateau factor',
    explanation: 'What the learning rate is multiplied by on a plateau.',
    rebuilds: false,
    appliesWhen: { schedule: { is: ['plateau'] } },
    default: 0.5,
    minimum: 0.01,
    maximum: 0.99,
    isInteger: false,
    suggestions: [0.1, 0.5],
  },
  plateauPatience: {
    kind: 'number',
    label: 'Plateau patience',
    explanation: 'After how many validations in a row without a new lowest loss the learning rate shrinks.',
    rebuilds: false,
    appliesWhen: { schedule: { is: ['plateau'] } },
    default: 3,
    minimum: 1,
    maximum: 1000,
    isInteger: true,
    suggestions: [3, 5, 10],
  },
  batchSize: {
    kind: 'number',
    label: 'Batch size',
    explanation: 'How many sentence pairs each step learns from.',
    rebuilds: false,
    default: 8,
    minimum: 1,
    maximum: 256,
    isInteger: true,
    suggestions: [8, 16, 32, 64],
  },
  steps: {
    kind: 'number',
    label: 'Steps',
    explanation: 'After how many steps training stops by itself.',
    rebuilds: false,
    appliesWhen: { epochs: { is: [0] } },
    default: 9000,
    minimum: 1,
    maximum: 1_000_000,
    isInteger: true,
    suggestions: [1000, 3000, 9000],
  },
  epochs: {
    kind: 'number',
    label: 'Epochs',
    explanation:
      'How often training goes through all sentence pairs before it stops; 0 counts steps instead.',
    rebuilds: false,
    default: 0,
    minimum: 0,
    maximum: 1000,
    isInteger: true,
    suggestions: [0, 5, 10],
  },
} as const;
