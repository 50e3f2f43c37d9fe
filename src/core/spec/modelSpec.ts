import { applies, type ChoiceField, type SpecOf } from './field.ts';

/** What the network looks like. Every change builds a new one. */

export type CellKind = 'lstm' | 'gru' | 'rnn';

export type AttentionKind =
  | 'additive'
  | 'dot'
  | 'scaledDot'
  | 'general'
  | 'concat'
  | 'trainableQuery'
  | 'none';

/** Where attention stands: it feeds the decoder cell, or it reads what the cell has made. */
export type AttentionWiring = 'beforeCell' | 'afterCell';

/** From the encoder's last state to the decoder's first. */
export type BridgeKind = 'dense' | 'copy' | 'zero';

/** What a layer reads of a token: a learnt vector, or a 1 at the token's own place. */
export type TokenInput = 'embedding' | 'oneHot';

/** How wide the first weights of dense layers and attention spread. */
export type DenseInitializer = 'glorot' | 'fanIn';

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
        explanation: 'score = v · tanh(W s + U h), a small network (Bahdanau et al. 2014).',
      },
      {
        value: 'dot',
        label: 'Dot product (Luong)',
        explanation: 'score = s · h: the states themselves must be alike (Luong et al. 2015).',
      },
      {
        value: 'scaledDot',
        label: 'Scaled dot product',
        explanation: 'score = s · h / √H: the dot product kept at one size (Vaswani et al. 2017).',
      },
      {
        value: 'general',
        label: 'General (Luong)',
        explanation: 'score = s · W h: a matrix learns what to compare (Luong et al. 2015).',
      },
      {
        value: 'concat',
        label: 'Concat (Luong)',
        explanation: 'score = v · tanh(W [s; h]): one layer reads both states (Luong et al. 2015).',
      },
      {
        value: 'trainableQuery',
        label: 'Trainable query',
        explanation:
          'score = e · h, with a learnt vector e for each position of the translation: it knows where it is, not what it says.',
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
    appliesWhen: { attention: { isNot: ['none'] } },
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
  inputFeeding: {
    kind: 'switch',
    label: 'Input feeding',
    explanation: 'The decoder reads its last attentional state beside each word (Luong et al. 2015, 3.3).',
    rebuilds: true,
    appliesWhen: { attention: { isNot: ['none'] } },
    default: false,
  },
  coverage: {
    kind: 'switch',
    label: 'Coverage',
    explanation:
      'The score sees how much each source word has been looked at (Tu et al. 2016; See et al. 2017).',
    rebuilds: true,
    appliesWhen: { attention: { is: ['additive', 'concat'] } },
    default: false,
  },
  cell: {
    kind: 'choice',
    label: 'Cell',
    explanation: 'The unit that reads one token after the other and remembers.',
    rebuilds: true,
    default: 'lstm',
    options: [
      {
        value: 'lstm',
        label: 'LSTM',
        explanation:
          'A memory cell with input, forget and output gates (Hochreiter and Schmidhuber 1997; Gers et al. 2000).',
      },
      {
        value: 'gru',
        label: 'GRU',
        explanation: 'Two gates and no separate memory (Cho et al. 2014): fewer weights, often as good.',
      },
      {
        value: 'rnn',
        label: 'Plain RNN',
        explanation: 'h = tanh(W e + U h + b) (Elman 1990): forgets quickly, which is the lesson.',
      },
    ],
  } satisfies ChoiceField<CellKind> as ChoiceField<CellKind>,
  layers: {
    kind: 'number',
    label: 'Layers',
    explanation: 'How many recurrent layers stand on top of each other, in the encoder and in the decoder.',
    rebuilds: true,
    default: 1,
    minimum: 1,
    maximum: 4,
    isInteger: true,
    suggestions: [1, 2, 4],
  },
  residual: {
    kind: 'switch',
    label: 'Residual layers',
    explanation: 'Each layer above the first adds its input to its output (Wu et al. 2016).',
    rebuilds: true,
    appliesWhen: { layers: { isNot: [1] } },
    default: false,
  },
  bidirectional: {
    kind: 'switch',
    label: 'Bidirectional encoder',
    explanation:
      'Reads the source both ways, half the units each, so that every state knows both sides of its word.',
    rebuilds: true,
    default: true,
  },
  reverseSource: {
    kind: 'switch',
    label: 'Reversed source',
    explanation: 'The encoder reads from the end, so that first words stand close (Sutskever et al. 2014).',
    rebuilds: true,
    default: false,
  },
  bridge: {
    kind: 'choice',
    label: 'Bridge',
    explanation: "How the encoder's last state becomes the decoder's first.",
    rebuilds: true,
    default: 'dense',
    options: [
      {
        value: 'dense',
        label: 'Dense',
        explanation: 'Through a learnt layer with tanh (Bahdanau et al. 2014, A.2.2).',
      },
      { value: 'copy', label: 'Copy', explanation: 'As it is (Sutskever et al. 2014).' },
      {
        value: 'zero',
        label: 'Zero',
        explanation: 'The decoder starts from nothing: attention is all it has.',
      },
    ],
  } satisfies ChoiceField<BridgeKind> as ChoiceField<BridgeKind>,
  input: {
    kind: 'choice',
    label: 'Tokens enter as',
    explanation: 'What the first layer reads of a token.',
    rebuilds: true,
    default: 'embedding',
    options: [
      {
        value: 'embedding',
        label: 'Embedding',
        explanation: 'A learnt vector for each token.',
      },
      {
        value: 'oneHot',
        label: 'One-hot',
        explanation: 'A 1 at its place among zeros: for small vocabularies, such as characters.',
      },
    ],
  } satisfies ChoiceField<TokenInput> as ChoiceField<TokenInput>,
  tiedOutput: {
    kind: 'switch',
    label: 'Tied output',
    explanation: 'The output layer shares the target embeddings (Press and Wolf 2017): fewer weights.',
    rebuilds: true,
    appliesWhen: { input: { is: ['embedding'] } },
    default: false,
  },
  denseInitializer: {
    kind: 'choice',
    label: 'Dense weights start',
    explanation: 'How widely the first weights of dense layers and attention are drawn.',
    rebuilds: true,
    default: 'glorot',
    options: [
      {
        value: 'glorot',
        label: 'By inputs and outputs',
        explanation: 'Within √(6 / (inputs + outputs)) (Glorot and Bengio 2010), as in Keras.',
      },
      {
        value: 'fanIn',
        label: 'By inputs',
        explanation: 'Within 1 / √inputs, as in PyTorch: a large output layer starts wider.',
      },
    ],
  } satisfies ChoiceField<DenseInitializer> as ChoiceField<DenseInitializer>,
  embeddingSize: {
    kind: 'number',
    label: 'Embedding size',
    explanation: 'How many numbers stand for a word before the network reads it.',
    rebuilds: true,
    appliesWhen: { input: { is: ['embedding'] } },
    default: 64,
    minimum: 4,
    maximum: 512,
    isInteger: true,
    suggestions: [32, 64, 128, 256],
  },
  hiddenSize: {
    kind: 'number',
    label: 'Hidden size',
    explanation: 'How many numbers each state holds. Larger remembers more and trains slower.',
    rebuilds: true,
    default: 128,
    minimum: 4,
    maximum: 1024,
    isInteger: true,
    suggestions: [64, 128, 256],
  },
} as const;

export type ModelSpec = SpecOf<typeof modelFields>;

/** Whether the decoder's last attentional state comes back in. */
export function feedsInput(spec: ModelSpec): boolean {
  return spec.inputFeeding && applies(modelFields.inputFeeding, spec);
}

/** Whether the score sees where attention has been: inside the tanh that only two scores have. */
export function hasCoverage(spec: ModelSpec): boolean {
  return spec.coverage && applies(modelFields.coverage, spec);
}

/** Whether the output layer is the target embeddings, of which one-hot tokens have none. */
export function tiesOutput(spec: ModelSpec): boolean {
  return spec.tiedOutput && applies(modelFields.tiedOutput, spec);
}

/** What no single field can see, as a sentence, or null. */
export function modelSpecFault(spec: ModelSpec): string | null {
  if (spec.bidirectional && spec.hiddenSize % 2 !== 0) {
    return `hiddenSize is ${spec.hiddenSize}; a bidirectional encoder halves it, so it must be even.`;
  }
  if (tiesOutput(spec) && spec.embeddingSize !== spec.hiddenSize) {
    return `A tied output layer needs embeddings as wide as the decoder's state; they are ${spec.embeddingSize} and ${spec.hiddenSize}.`;
  }
  return null;
}
