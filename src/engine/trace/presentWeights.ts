import { type Weights, weightsOf } from '../../core/twin/weights.ts';
import { readVariables } from '../model/parameters.ts';
import type { Network } from '../network.ts';

/** Weights off the device, and the moment they are of. */
interface Reading {
  readonly step: number;
  /** Changes when the weights of a former step take their place (`keepBest.ts`), which is no step. */
  readonly data: object | undefined;
  readonly weights: Promise<Weights>;
}

const readings = new WeakMap<Network, Reading>();

/** The weights of a network as they are now, for the twin. They are read once for each step. */
export function presentWeights(network: Network): Promise<Weights> {
  const { step } = network.optimizer;
  const data = network.model.variables.values().next().value?.dataId;
  const former = readings.get(network);
  if (former?.step === step && former.data === data) return former.weights;
  const weights = read(network);
  readings.set(network, { step, data, weights });
  weights.catch(() => readings.delete(network));
  return weights;
}

async function read({ model }: Network): Promise<Weights> {
  const values = await readVariables(model.variables);
  return weightsOf(new Map([...values].map(([name, numbers]) => [name, Float64Array.from(numbers)])));
}
