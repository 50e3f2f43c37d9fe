import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { startDevice } from '../device/startDevice.ts';
import { disposeNetwork, readNetwork, restoreNetwork } from '../network.ts';
import { type CallContext, dropStepper } from '../session.ts';

/**
 * A network that stands is read out before the change and made anew after it. Where the wanted backend will not run,
 * the former one goes on.
 */
export async function start(
  { backend, workers = 'auto' }: ParamsOf<'device/start'>,
  { session }: CallContext,
): Promise<ResultOf<'device/start'>> {
  await session.stopTraining();
  dropStepper(session);
  session.workers = workers;
  const former = session.network;
  const state = former && (await readNetwork(former));
  if (former) disposeNetwork(former);
  try {
    session.device = await startDevice(backend, session.wasmUrl);
    return session.device;
  } catch (error) {
    if (session.device) await loadBackend(session.device.backend, session.wasmUrl);
    throw error;
  } finally {
    if (former && state) session.network = restoreNetwork(former, state);
  }
}
