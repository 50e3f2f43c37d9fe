import type { Checkpoint } from '../../protocol/checkpoint.ts';
import { EngineError } from '../../protocol/errors.ts';
import { unusableWeights } from '../model/unusableWeights.ts';
import { type Network, type NetworkState, readNetwork } from '../network.ts';
import { type Moment, takeMoment } from '../train/moment.ts';
import type { TrainingRun } from '../train/trainer.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { seal } from './seal.ts';

/**
 * A checkpoint with its checksums.
 *
 * @param run null where the network has no corpus to train on
 * @param what.moment of training that is under way; by default the present one, no step being under way
 * @throws EngineError (`device-lost`, or `checkpoint` where the weights are not usable)
 */
export async function takeCheckpoint(
  network: Network,
  run: TrainingRun | null,
  { isWeightsOnly = false, moment }: { isWeightsOnly?: boolean; moment?: Moment } = {},
): Promise<Checkpoint> {
  const { step, state, position } =
    moment ?? (run ? await takeMoment(network, run.batcher) : await withoutPlace(network));
  const name = unusableWeights(state.weights, network.model.table);
  if (name !== null)
    throw new EngineError({
      code: 'checkpoint',
      message: `The network was not saved: the weights of ${name} are not usable.`,
      nextStep: 'Go back to its last good step, or reset it.',
    });
  const place = run && position && { position, firstLossNatsPerToken: run.firstLossNatsPerToken };
  const files = await seal(writeCheckpoint(network, state, { isWeightsOnly, place }));
  return { step, isBest: state.progress.best?.step === step, files };
}

async function withoutPlace(
  network: Network,
): Promise<{ step: number; state: NetworkState; position: null }> {
  return { step: network.optimizer.step, state: await readNetwork(network), position: null };
}
