import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { isDeviceLost, replaceLostBackend } from '../device/lostDevice.ts';
import { startDevice } from '../device/startDevice.ts';
import { buildNetwork, disposeNetwork, readNetwork, restoreNetwork } from '../network.ts';
import { type CallContext, dropSpeaker, dropStepper, type Session } from '../session.ts';
import { restoreMoment } from '../train/moment.ts';

/**
 * Networks that stand are read out before the change and made anew after it. Where the wanted backend will not run,
 * the former one goes on. After the loss of a graphics device the network goes back to its last good state.
 */
export async function start(
  { backend, workers = 'auto' }: ParamsOf<'device/start'>,
  { session }: CallContext,
): Promise<ResultOf<'device/start'>> {
  await session.stopTraining();
  const isLost = isDeviceLost();
  dropStepper(session);
  session.workers = workers;
  const putBack = isLost
    ? giveUp(session)
    : [await takeOut(session, 'network'), await takeOut(session, 'speaker')];
  if (isLost) replaceLostBackend();
  try {
    session.device = await startDevice(backend, session.wasmUrl);
  } catch (error) {
    if (session.device) await loadBackend(session.device.backend, session.wasmUrl);
    throw error;
  } finally {
    for (const restore of putBack) await restore();
  }
  return { ...session.device, ...(isLost && { wentBackTo: session.network?.optimizer.step ?? 0 }) };
}

/** Reads a network off its backend. @returns what makes it anew on whatever backend there is then */
async function takeOut(session: Session, place: 'network' | 'speaker'): Promise<() => void> {
  const former = session[place];
  if (!former) return () => {};
  const state = await readNetwork(former);
  disposeNetwork(former);
  return () => {
    session[place] = restoreNetwork(former, state);
  };
}

/** Lets go of networks that cannot be read any more. @returns what makes anew, from what was kept, the one that trains */
function giveUp(session: Session): (() => Promise<void>)[] {
  dropSpeaker(session);
  const { network, run } = session;
  if (!network) return [];
  session.network = null;
  disposeNetwork(network);
  const { model, training, codecs } = network;
  const restore = async () => {
    session.network = run?.good
      ? await restoreMoment(network, run.good, run.batcher)
      : await buildNetwork(model.spec, training, codecs);
  };
  return [restore];
}
