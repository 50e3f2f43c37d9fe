import type { ChoiceField, SpecOf } from './field.ts';

/** What the network looks like. Every change builds a new one. */

export type AttentionKind = 'additive' | 'dot' | 'none';

/** Where attention stands: it feeds the decoder cell, or it reads what the cell has made. */
export type AttentionWiring = 'beforeCell' | 'afterCell';

export const modelFields = {
  attention: {
    kind: 'choice',
    label: 'Attention',
    explanation: 'How the decoder decides, for each word it writes, which source words to look at.',
    rebuilds: true,
    default: 'additive',
    options: [
      {
        value: 'additive',
        label: 'Additive (Bahdanau)',
        explanation:
          'score = v · tanh(W s + U h): a small network compares the two states (Bahdanau et al. 2014).',
      },
      {
        value: 'dot',
        label: 'Dot product (Luong)',
        explanation: 'score = s · h: the states themselves must be alike (Luong et al. 2015).',
      },
      {
        value: 'none',
        label: 'None (fixed vector)',
        explanation:
          'The final encoder state alone carries the sentence (Sutskever et al. 2014): the bottleneck.',
      },
    ],
  } satisfies ChoiceField<AttentionKind> as ChoiceField<AttentionKind>,
  wiring: {
    kind: 'choice',
    label: 'Attention stands',
    explanation: 'Whether the decoder looks at the source before it updates its state, or afterwards.',
    rebuilds: true,
    default: 'afterCell',
    options: [
      {
        value: 'beforeCell',
        label: 'Before the cell (Bahdanau)',
        explanation: 'The former state asks, and what it finds enters the new state (Bahdanau et al. 2014).',
      },
      {
        value: 'afterCell',
        label: 'After the cell (Luong)',
        explanation:
          'The new state asks, and what it finds joins it on the way out (Luong et al. 2015): faster.',
      },
    ],
  } satisfies ChoiceField<AttentionWiring> as ChoiceField<AttentionWiring>,
  bidirectional: {
    kind: 'switch',
    label: 'Bidirectional encoder',
    explanation:
      'Reads the source both ways, half the units each, so that every state knows both sides of its word.',
    rebuilds: true,
    default: true,
  },
  embeddingSize: {
    kind: 'number',
    label: 'Embedding size',
    explanation: 'How many numbers stand for a word before the network reads it.',
    rebuilds: true,
    default: 64,
    minimum: 4,
    maximum: 512,
    isInteger: true,
    suggestions: [32, 64, 128, 256],
  },
  hiddenSize: {
    kind: 'number',
    label: 'Hidden size',
    explanation: 'How many numbers each LSTM state holds. Larger remembers more and trains slower.',
    rebuilds: true,
    default: 128,
    minimum: 4,
    maximum: 1024,
    isInteger: true,
    suggestions: [64, 128, 256],
  },
} as const;

export type ModelSpec = SpecOf<typeof modelFields>;

/** What no single field can see, as a sentence, or null. */
export function modelSpecFault(spec: ModelSpec): string | null {
  return spec.bidirectional && spec.hiddenSize % 2 !== 0
    ? `hiddenSize is ${spec.hiddenSize}; a bidirectional encoder halves it, so it must be even.`
    : null;
}
