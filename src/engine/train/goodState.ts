import { buildNetwork, type Network, type NetworkState, readNetwork, restoreNetwork } from '../network.ts';
import type { Batcher } from './batcher.ts';

/**
 * A moment of a run to go back to when training has diverged. It lives outside the device, which may be lost, and is
 * taken where no step is under way: at the start and at validations.
 */
export interface GoodState {
  readonly step: number;
  /** Null: the first weights of the seed, which need not be kept. */
  readonly state: NetworkState | null;
  /** Takes the order of sentences back. Dropout and teacher forcing follow from the number of the step alone. */
  rewind(): void;
}

export function startAsGood(batcher: Batcher): GoodState {
  return { step: 0, state: null, rewind: batcher.mark() };
}

export async function rememberGood(network: Network, batcher: Batcher): Promise<GoodState> {
  const rewind = batcher.mark();
  return { step: network.optimizer.step, state: await readNetwork(network), rewind };
}

/** The network as it was then, with the settings of now. @param network disposed of already */
export async function restoreGood(network: Network, { state, rewind }: GoodState): Promise<Network> {
  rewind();
  return state
    ? restoreNetwork(network, state)
    : buildNetwork(network.model.spec, network.training, network.codecs);
}
