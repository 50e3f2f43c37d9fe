import { expectDevice } from '../device/lostDevice.ts';
import {
  buildNetwork,
  disposeNetwork,
  type Network,
  type NetworkState,
  readNetwork,
  restoreNetwork,
} from '../network.ts';
import type { Batcher, BatcherPosition } from './batcher.ts';
import { noProgress } from './validationProgress.ts';

/**
 * A moment of a run, outside the device, which may be lost: to be kept, and to go back to. It is taken where no step is
 * under way. Dropout and teacher forcing follow from the number of the step alone.
 */
export interface Moment {
  readonly step: number;
  readonly state: NetworkState;
  readonly position: BatcherPosition;
}

/** The first weights of a seed need not be kept. */
export type StartOfRun = Omit<Moment, 'state'> & { readonly state: null };

export function startOfRun(batcher: Batcher): StartOfRun {
  return { step: 0, state: null, position: batcher.position() };
}

/** @throws EngineError (`device-lost`): what is read from a lost device are zeros */
export async function takeMoment(network: Network, batcher: Batcher): Promise<Moment> {
  const position = batcher.position();
  const { step } = network.optimizer;
  const state = await readNetwork(network);
  await expectDevice();
  return { step, state, position };
}

/** The network as it was then, with the settings of now; its batches go on from there. @param network disposed of already */
export async function restoreMoment(
  network: Network,
  { state, position }: Moment | StartOfRun,
  batcher: Batcher,
): Promise<Network> {
  batcher.seek(position);
  return state
    ? restoreNetwork(network, state)
    : buildNetwork(network.model.spec, network.training, network.codecs, network.corpus);
}

/** The same weights as the beginning of a run of their own: nothing is remembered of how they were trained. */
export async function fromFirstStep(network: Network): Promise<Network> {
  const { weights } = await readNetwork(network);
  disposeNetwork(network);
  const optimizer = { step: 0, slots: new Map() };
  return restoreNetwork(network, { weights, optimizer, progress: noProgress, bestWeights: null });
}
