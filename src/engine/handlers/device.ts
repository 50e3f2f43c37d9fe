import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { startDevice } from '../device/startDevice.ts';
import { disposeNetwork, readNetwork, restoreNetwork } from '../network.ts';
import { type CallContext, dropStepper, type Session } from '../session.ts';

/**
 * Networks that stand are read out before the change and made anew after it. Where the wanted backend will not run,
 * the former one goes on.
 */
export async function start(
  { backend, workers = 'auto' }: ParamsOf<'device/start'>,
  { session }: CallContext,
): Promise<ResultOf<'device/start'>> {
  await session.stopTraining();
  dropStepper(session);
  session.workers = workers;
  const putBack = [await takeOut(session, 'network'), await takeOut(session, 'speaker')];
  try {
    session.device = await startDevice(backend, session.wasmUrl);
  } catch (error) {
    if (session.device) await loadBackend(session.device.backend, session.wasmUrl);
    throw error;
  } finally {
    for (const restore of putBack) restore();
  }
  return session.device;
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
