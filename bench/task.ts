import { createRandom, type Random } from '../src/core/random/random.ts';
import { defaultsOf } from '../src/core/spec/field.ts';
import type { ModelSpec } from '../src/core/spec/modelSpec.ts';
import { type Parameter, parameterTable, type VocabularySizes } from '../src/core/spec/parameterTable.ts';
import { type TrainSpec, trainFields } from '../src/core/spec/trainSpec.ts';
import { specialTokens } from '../src/core/vocab/specialTokens.ts';
import { type Batch, batchOf } from '../src/engine/model/batch.ts';
import { initialWeights, type Weights } from '../src/engine/model/parameters.ts';
import { type Architecture, type BenchConfig, modelSpecOf } from './configs.ts';

/** What every variant starts from: the same network, the same weights, the same batch. */
export interface Task {
  readonly spec: ModelSpec;
  readonly vocabulary: VocabularySizes;
  readonly table: readonly Parameter[];
  readonly weights: Weights;
  readonly batch: Batch;
}

export function createTask(config: BenchConfig, architecture: Architecture): Task {
  const { vocabulary } = config;
  const spec = modelSpecOf(config, architecture);
  const table = parameterTable(spec, vocabulary);
  const random = createRandom(7);
  return {
    spec,
    vocabulary,
    table,
    weights: initialWeights(table, random.stream('weights')),
    batch: zipfBatch(config, random.stream('batch')),
  };
}

/** Adam as every variant runs it: nothing clipped, nothing scheduled, ε written out. */
export const training: TrainSpec = {
  ...defaultsOf(trainFields),
  optimizer: 'adam',
  learningRate: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  schedule: 'constant',
  clipNorm: 0,
};

/** Full rows of words, the k-th commonest about k times rarer than the first (Zipf 1949), so that words repeat as in text. */
function zipfBatch({ batch, sourceLength, targetLength, vocabulary }: BenchConfig, random: Random): Batch {
  const sentence = (length: number, size: number) =>
    Array.from({ length: length - 1 }, () => zipfWord(size, random));
  return batchOf(
    Array.from({ length: batch }, () => ({
      source: sentence(sourceLength, vocabulary.source),
      target: sentence(targetLength, vocabulary.target),
    })),
  );
}

function zipfWord(vocabularySize: number, random: Random): number {
  const words = vocabularySize - specialTokens.length;
  return specialTokens.length + Math.floor(words ** random.next()) - 1;
}
