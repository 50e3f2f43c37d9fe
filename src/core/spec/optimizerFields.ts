import type { ChoiceField } from './field.ts';

export type OptimizerKind = 'adam' | 'adamw' | 'rmsprop' | 'sgd';

/** Where ε stands under RMSprop: g/√(v + ε) as in Keras, or g/(√v + ε) as in PyTorch. */
type EpsilonPlace = 'insideRoot' | 'outsideRoot';

/** How a gradient becomes a step. The equations stand in `engine/train/optimizers/`. */
export const optimizerFields = {
  optimizer: {
    kind: 'choice',
    label: 'Optimiser',
    explanation: 'How the gradients of a batch become a change of the weights.',
    rebuilds: true,
    default: 'adam',
    options: [
      {
        value: 'adam',
        label: 'Adam',
        explanation:
          'Keeps a running mean of each gradient and of its square, and steps by their ratio (Kingma and Ba 2014).',
      },
      {
        value: 'adamw',
        label: 'AdamW',
        explanation:
          'Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). Without decay it is Adam.',
      },
      {
        value: 'rmsprop',
        label: 'RMSprop',
        explanation:
          'Divides each gradient by the root of its running mean square (Tieleman and Hinton 2012).',
      },
      {
        value: 'sgd',
        label: 'SGD with momentum',
        explanation:
          'Follows the gradients themselves, with the speed of earlier steps (Sutskever et al. 2013).',
      },
    ],
  } satisfies ChoiceField<OptimizerKind> as ChoiceField<OptimizerKind>,
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
  beta1: {
    kind: 'number',
    label: 'Beta 1',
    explanation: 'How much of the running mean of the gradients is kept at each step.',
    rebuilds: false,
    appliesWhen: { optimizer: { is: ['adam', 'adamw'] } },
    default: 0.9,
    minimum: 0,
    maximum: 0.9999,
    isInteger: false,
    suggestions: [0.9],
  },
  beta2: {
    kind: 'number',
    label: 'Beta 2',
    explanation: 'How much of the running mean of their squares is kept at each step.',
    rebuilds: false,
    appliesWhen: { optimizer: { is: ['adam', 'adamw'] } },
    default: 0.999,
    minimum: 0,
    maximum: 0.999_999,
    isInteger: false,
    suggestions: [0.98, 0.999],
  },
  rmspropDecay: {
    kind: 'number',
    label: 'Decay of the mean square',
    explanation: 'How much of the running mean of squared gradients is kept: .9 in Keras, .99 in PyTorch.',
    rebuilds: false,
    appliesWhen: { optimizer: { is: ['rmsprop'] } },
    default: 0.9,
    minimum: 0,
    maximum: 0.9999,
    isInteger: false,
    suggestions: [0.9, 0.99],
  },
  momentum: {
    kind: 'number',
    label: 'Momentum',
    explanation: 'How much of the former step goes into the next one; 0 follows each gradient afresh.',
    rebuilds: false,
    appliesWhen: { optimizer: { is: ['sgd'] } },
    default: 0.9,
    minimum: 0,
    maximum: 0.9999,
    isInteger: false,
    suggestions: [0, 0.9],
  },
  epsilon: {
    kind: 'number',
    label: 'Epsilon',
    explanation: 'Added to what a gradient is divided by, so that none is divided by 0.',
    rebuilds: false,
    appliesWhen: { optimizer: { isNot: ['sgd'] } },
    default: 1e-7,
    minimum: 1e-10,
    maximum: 1,
    isInteger: false,
    suggestions: [1e-8, 1e-7],
  },
  epsilonPlace: {
    kind: 'choice',
    label: 'Epsilon stands',
    explanation: 'Whether epsilon is added to the mean square or to its root.',
    rebuilds: false,
    appliesWhen: { optimizer: { is: ['rmsprop'] } },
    default: 'insideRoot',
    options: [
      { value: 'insideRoot', label: 'Inside the root', explanation: 'g / √(v + ε), as Keras has it.' },
      { value: 'outsideRoot', label: 'Outside the root', explanation: 'g / (√v + ε), as PyTorch has it.' },
    ],
  } satisfies ChoiceField<EpsilonPlace> as ChoiceField<EpsilonPlace>,
  weightDecay: {
    kind: 'number',
    label: 'Weight decay',
    explanation:
      'Pulls every weight towards 0. AdamW shrinks the weights themselves; the others add the pull to the gradient.',
    rebuilds: false,
    default: 0,
    minimum: 0,
    maximum: 1,
    isInteger: false,
    suggestions: [0, 0.0001, 0.01],
  },
  clipNorm: {
    kind: 'number',
    label: 'Gradient clipping',
    explanation:
      'Gradients longer than this are shortened to it, so that one odd batch cannot throw the weights far; 0 never does.',
    rebuilds: false,
    default: 1,
    minimum: 0,
    maximum: 1000,
    isInteger: false,
    suggestions: [0, 1, 5],
  },
} as const;
