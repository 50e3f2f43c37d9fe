import { createRandom } from '../core/random/random.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { type TrainSpec, trainFields } from '../core/spec/trainSpec.ts';
import { createWordTokenizer } from '../core/tokenize/wordTokenizer.ts';
import { buildVocabulary } from '../core/vocab/vocabulary.ts';
import { type Codecs, createTextCodec, type TextCodec } from '../engine/corpus/textCodec.ts';
import { buildNetwork, type Network } from '../engine/network.ts';
import { createBatcher } from '../engine/train/batcher.ts';
import type { TrainingRun } from '../engine/train/trainer.ts';
import { tinyCorpus } from './tinyCorpus.ts';

/** A network of some hundred weights on the tiny corpus: a step takes milliseconds on any backend. */

export const tinyModelSpec: ModelSpec = {
  ...defaultsOf(modelFields),
  embeddingSize: 4,
  hiddenSize: 6,
};

export const tinyTrainSpec: TrainSpec = {
  ...defaultsOf(trainFields),
  learningRate: 0.02,
  schedule: 'constant',
  batchSize: 8,
  steps: 20,
  validateEvery: 10,
};

export interface TinyOptions {
  readonly model?: Partial<ModelSpec>;
  readonly training?: Partial<TrainSpec>;
}

/** On the current backend; the caller disposes it (`disposeNetwork`). */
export function tinyNetwork({ model, training }: TinyOptions = {}): Promise<Network> {
  return buildNetwork({ ...tinyModelSpec, ...model }, { ...tinyTrainSpec, ...training }, tinyCodecs);
}

/** The tiny corpus for a network: every sixth pair is held out. */
export function tinyRun(network: Network): TrainingRun {
  return {
    batcher: createBatcher(
      tinyPairs.filter((_, index) => index % 6 !== 0),
      () => network.training.batchSize,
      createRandom(network.training.seed).stream('order'),
    ),
    validation: tinyPairs.filter((_, index) => index % 6 === 0),
    firstLossNatsPerToken: null,
    good: null,
  };
}

const tinyCodecs: Codecs = { source: codec('en', 'source'), target: codec('fr', 'target') };

/** The tiny corpus in token ids. */
export const tinyPairs = tinyCorpus.map((pair) => ({
  source: encode(tinyCodecs.source, pair.source),
  target: encode(tinyCodecs.target, pair.target),
  targetText: pair.target,
  links: null,
}));

function codec(language: 'en' | 'fr', side: 'source' | 'target'): TextCodec {
  const tokenizer = createWordTokenizer({ language, lowerCase: true });
  return createTextCodec(
    language,
    true,
    buildVocabulary(tinyCorpus.map((pair) => tokenizer.tokenize(pair[side]))),
  );
}

function encode({ tokenizer, vocabulary }: TextCodec, text: string): Int32Array {
  return vocabulary.encode(tokenizer.tokenize(text));
}
