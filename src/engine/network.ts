import { createRandom } from '../core/random/random.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import { parameterTable } from '../core/spec/parameterTable.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { CheckpointCorpus } from '../protocol/checkpoint.ts';
import type { ModelReport } from '../protocol/training.ts';
import { sha256OfWeights } from './checkpoint/sha256OfWeights.ts';
import type { Codecs } from './corpus/textCodec.ts';
import { initialWeights, readVariables, type Weights } from './model/parameters.ts';
import { createSeq2Seq, type Seq2Seq } from './model/seq2seq.ts';
import { createOptimizer, type Optimizer, type OptimizerState } from './train/optimizer.ts';
import { noProgress, type ValidationProgress } from './train/validationProgress.ts';

/** A model together with what trains it and what feeds it text. */
export interface Network {
  readonly model: Seq2Seq;
  readonly optimizer: Optimizer;
  readonly codecs: Codecs;
  readonly initialWeightsSha256: string;
  /** What it is, or was, trained on; null where nobody knows. */
  readonly corpus: CheckpointCorpus | null;
  /** Changed by `training/adjust` while training runs. */
  training: TrainSpec;
  /** What its validations have shown so far. */
  progress: ValidationProgress;
  /** The weights of the best validation; null where none are kept. */
  bestWeights: Weights | null;
}

/** Everything that training has made of a network, as plain numbers. */
export interface NetworkState {
  readonly weights: Weights;
  readonly optimizer: OptimizerState;
  readonly progress: ValidationProgress;
  readonly bestWeights: Weights | null;
}

/** A new network with the first weights of its seed. */
export async function buildNetwork(
  model: ModelSpec,
  training: TrainSpec,
  codecs: Codecs,
  corpus: CheckpointCorpus | null = null,
): Promise<Network> {
  const vocabulary = { source: codecs.source.vocabulary.size, target: codecs.target.vocabulary.size };
  const random = createRandom(training.seed).stream('weights');
  const weights = initialWeights(parameterTable(model, vocabulary), random);
  const network = createSeq2Seq(model, vocabulary, weights);
  return {
    model: network,
    optimizer: createOptimizer(training.optimizer, network.variables),
    codecs,
    training,
    initialWeightsSha256: await sha256OfWeights(weights),
    corpus,
    progress: noProgress,
    bestWeights: null,
  };
}

/** All of one moment, also while training goes on: every read begins before the first one is waited for. */
export async function readNetwork(network: Network): Promise<NetworkState> {
  const { progress, bestWeights } = network;
  const [weights, optimizer] = await Promise.all([
    readVariables(network.model.variables),
    network.optimizer.read(),
  ]);
  return { weights, optimizer, progress, bestWeights };
}

/** The same network with its tensors made anew on the current backend. */
export function restoreNetwork(
  network: Omit<Network, 'model' | 'optimizer' | 'progress' | 'bestWeights'> & {
    model: Pick<Seq2Seq, 'spec' | 'vocabulary'>;
  },
  { weights, optimizer, progress, bestWeights }: NetworkState,
): Network {
  const model = createSeq2Seq(network.model.spec, network.model.vocabulary, weights);
  return {
    ...network,
    model,
    optimizer: createOptimizer(network.training.optimizer, model.variables, optimizer),
    progress,
    bestWeights,
  };
}

export function disposeNetwork(network: Network): void {
  network.model.dispose();
  network.optimizer.dispose();
}

export function reportNetwork(network: Network): ModelReport {
  const parameters = network.model.table.map(({ name, shape }) => ({ name, shape }));
  return {
    model: network.model.spec,
    training: network.training,
    parameterCount: parameters.reduce(
      (sum, { shape }) => sum + shape.reduce((size, length) => size * length, 1),
      0,
    ),
    parameters,
    initialWeightsSha256: network.initialWeightsSha256,
  };
}
