import { createRandom } from '../core/random/random.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import { parameterTable } from '../core/spec/parameterTable.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { ModelReport } from '../protocol/training.ts';
import { sha256OfWeights } from './checkpoint/sha256OfWeights.ts';
import type { Codecs } from './corpus/textCodec.ts';
import { initialWeights, readVariables, type Weights } from './model/parameters.ts';
import { createSeq2Seq, type Seq2Seq } from './model/seq2seq.ts';
import { createOptimizer, type Optimizer, type OptimizerState } from './train/optimizer.ts';

/** A model together with what trains it and what feeds it text. */
export interface Network {
  readonly model: Seq2Seq;
  readonly optimizer: Optimizer;
  readonly codecs: Codecs;
  readonly initialWeightsSha256: string;
  /** Changed by `training/adjust` while training runs. */
  training: TrainSpec;
}

/** Everything of a network that lives on a device, as plain numbers. */
export interface NetworkState {
  readonly weights: Weights;
  readonly optimizer: OptimizerState;
}

/** A new network with the first weights of its seed. */
export async function buildNetwork(model: ModelSpec, training: TrainSpec, codecs: Codecs): Promise<Network> {
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
  };
}

/** All of one moment, also while training goes on: every read begins before the first one is waited for. */
export async function readNetwork(network: Network): Promise<NetworkState> {
  const [weights, optimizer] = await Promise.all([
    readVariables(network.model.variables),
    network.optimizer.read(),
  ]);
  return { weights, optimizer };
}

/** The same network with its tensors made anew on the current backend. */
export function restoreNetwork(
  network: Omit<Network, 'model' | 'optimizer'> & { model: Pick<Seq2Seq, 'spec' | 'vocabulary'> },
  state: NetworkState,
): Network {
  const model = createSeq2Seq(network.model.spec, network.model.vocabulary, state.weights);
  const optimizer = createOptimizer(network.training.optimizer, model.variables, state.optimizer);
  return { ...network, model, optimizer };
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
