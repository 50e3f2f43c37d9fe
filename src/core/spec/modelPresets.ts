import { changeSettings, defaultSettings, type SettingChanges, type Settings } from './settings.ts';

/** Networks of the literature, each as what differs from the defaults. */
export interface ModelPreset extends Required<SettingChanges> {
  /** As the terminal and links write it. */
  readonly name: string;
  readonly label: string;
  /** One sentence: what it is, and where it comes from. */
  readonly explanation: string;
}

/** RMSprop as Keras has it when it is named and nothing else is said; nothing clipped, nothing scheduled. */
const kerasTraining = {
  optimizer: 'rmsprop',
  learningRate: 0.001,
  rmspropDecay: 0.9,
  epsilon: 1e-7,
  epsilonPlace: 'insideRoot',
  schedule: 'constant',
  clipNorm: 0,
  batchSize: 64,
} as const;

/** One direction, one layer, and the last state handed over as it is. */
const plainEncoderDecoder = {
  attention: 'none',
  bidirectional: false,
  bridge: 'copy',
} as const;

const kerasModel = { ...plainEncoderDecoder, denseInitializer: 'glorot' } as const;

export const modelPresets = [
  {
    name: 'default',
    label: 'Default',
    explanation:
      'A bidirectional LSTM with additive attention after the cell: small enough for a laptop, good within minutes.',
    model: {},
    training: {},
    data: {},
    decoding: {},
  },
  {
    name: 'keras-index',
    label: 'Keras, index embedding',
    explanation:
      'The encoder-decoder that Keras tutorials begin with: 10,000 words (four of them special), embeddings of 256, one LSTM of 1,024 on each side, RMSprop; large for a browser.',
    model: { ...kerasModel, embeddingSize: 256, hiddenSize: 1024 },
    training: { ...kerasTraining, epochs: 10 },
    data: { maxVocabulary: 9996, minFrequency: 1, validationShare: 0.2 },
    decoding: {},
  },
  {
    name: 'keras-characters',
    label: 'Keras, one-hot characters',
    explanation:
      'Keras’s own example lstm_seq2seq (Chollet 2017): characters as one-hot vectors, an LSTM of 256 on each side, RMSprop, a fifth held out.',
    model: { ...kerasModel, input: 'oneHot', hiddenSize: 256 },
    training: { ...kerasTraining, epochs: 100 },
    data: {
      tokens: 'character',
      lowerCase: false,
      minFrequency: 1,
      // More kinds than English and French have; what is rarer still becomes <unk>.
      maxVocabulary: 200,
      maxLength: 60,
      validationShare: 0.2,
    },
    decoding: {},
  },
  {
    name: 'sutskever-small',
    label: 'Sutskever 2014, small',
    explanation:
      'Sequence to Sequence Learning (Sutskever et al. 2014), section 3, at an eighth of the width: four LSTM layers, the source reversed, no attention, beam search.',
    model: { ...plainEncoderDecoder, layers: 4, reverseSource: true, embeddingSize: 128, hiddenSize: 128 },
    training: { clipNorm: 5, batchSize: 64 },
    data: {},
    decoding: { method: 'beam', beamWidth: 10, lengthPenalty: 0 },
  },
  {
    name: 'bahdanau-small',
    label: 'Bahdanau 2014, small',
    explanation:
      'Learning to Align and Translate (Bahdanau et al. 2014), section 3 and A.1: a bidirectional GRU, additive attention before the cell; with a tanh layer where the paper has maxout.',
    model: { cell: 'gru', attention: 'additive', wiring: 'beforeCell', bidirectional: true, bridge: 'dense' },
    training: { batchSize: 64 },
    data: {},
    decoding: { method: 'beam', beamWidth: 10, lengthPenalty: 0 },
  },
  {
    name: 'luong-small',
    label: 'Luong 2015, small',
    explanation:
      'Effective Approaches to Attention (Luong et al. 2015), sections 3.1, 3.3 and 4.1, with two layers for its four: general attention, input feeding, the source reversed, dropout .2.',
    model: {
      attention: 'general',
      wiring: 'afterCell',
      inputFeeding: true,
      layers: 2,
      bidirectional: false,
      reverseSource: true,
      bridge: 'copy',
      embeddingSize: 128,
    },
    training: { clipNorm: 5, batchSize: 64, dropout: 0.2 },
    data: {},
    decoding: { replaceUnknown: true },
  },
  {
    name: 'vanilla-rnn',
    label: 'Vanilla RNN',
    explanation:
      'Where it all began: h = tanh(W e + U h + b) (Elman 1990) on both sides, and its last state is all the decoder gets.',
    model: { ...plainEncoderDecoder, cell: 'rnn' },
    training: {},
    data: {},
    decoding: {},
  },
  {
    name: 'to-follow-by-hand',
    label: 'To follow by hand',
    explanation:
      'Eight units, so few that every number can be read: a plain RNN, its last state handed over, a learnt query e for each position, a = softmax(e · h), v = Σ a h; for the corpus “Hello world”.',
    model: {
      ...plainEncoderDecoder,
      attention: 'trainableQuery',
      cell: 'rnn',
      embeddingSize: 8,
      hiddenSize: 8,
    },
    training: { learningRate: 0.02, schedule: 'constant', steps: 300 },
    data: {},
    decoding: {},
  },
] as const satisfies readonly ModelPreset[];

export type ModelPresetName = (typeof modelPresets)[number]['name'];

/** A preset by its name, or null. */
export function findModelPreset(name: string): ModelPreset | null {
  return modelPresets.find((preset) => preset.name === name) ?? null;
}

/** All settings under a preset. @param base what it leaves as it is */
export function presetSettings(preset: ModelPreset, base: Settings = defaultSettings): Settings {
  return changeSettings(base, preset);
}
