import type { ChoiceField, SpecOf } from './field.ts';

export type Schedule = 'constant' | 'cosine';

/** How the network is trained: Adam (Kingma and Ba 2014) on masked cross-entropy, gradients clipped by global norm. */
export const trainFields = {
  learningRate: {
    kind: 'number',
    label: 'Learning rate',
    explanation: 'How far each step moves the weights. Too high diverges, too low crawls.',
    rebuilds: false,
    default: 0.005,
    minimum: 1e-6,
    maximum: 10,
    isInteger: false,
    suggestions: [0.0003, 0.001, 0.002, 0.005, 0.01],
  },
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
    ],
  } satisfies ChoiceField<Schedule> as ChoiceField<Schedule>,
  batchSize: {
    kind: 'number',
    label: 'Batch size',
    explanation: 'How many sentence pairs each step learns from.',
    rebuilds: false,
    default: 32,
    minimum: 1,
    maximum: 256,
    isInteger: true,
    suggestions: [16, 32, 64],
  },
  steps: {
    kind: 'number',
    label: 'Steps',
    explanation: 'After how many steps training stops by itself.',
    rebuilds: false,
    default: 3000,
    minimum: 1,
    maximum: 1_000_000,
    isInteger: true,
    suggestions: [500, 3000, 10_000],
  },
  clipNorm: {
    kind: 'number',
    label: 'Gradient clipping',
    explanation:
      'Gradients longer than this are shortened to it, so that one odd batch cannot throw the weights far.',
    rebuilds: false,
    default: 1,
    minimum: 0.01,
    maximum: 1000,
    isInteger: false,
    suggestions: [1, 5],
  },
  validateEvery: {
    kind: 'number',
    label: 'Validate every',
    explanation: 'How many steps pass between two looks at sentences the network does not train on.',
    rebuilds: false,
    default: 50,
    minimum: 1,
    maximum: 100_000,
    isInteger: true,
    suggestions: [25, 50, 100],
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
  seed: {
    kind: 'number',
    label: 'Seed',
    explanation:
      'Where all chance starts: the same seed gives the same first weights and the same order of sentences.',
    rebuilds: true,
    default: 7,
    minimum: 0,
    maximum: 4_294_967_295,
    isInteger: true,
    suggestions: [],
  },
} as const;

export type TrainSpec = SpecOf<typeof trainFields>;
