import { EngineError } from '../../protocol/errors.ts';
import type { Backend } from '../deviceSlice.ts';
import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { rewindTrainingSeries } from '../trainingSeries.ts';

/** So often a backend is begun anew; a device that is lost more often gets no further chance. */
const mostRestarts = 2;

const losses = new Map<Backend, number>();

export function isDeviceLoss(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'device-lost';
}

/**
 * After the loss of the graphics device: the same backend with another device, later wasm, and the network as it was at
 * its last good step. What happened is said.
 *
 * @returns whether training can go on
 */
export async function surviveDeviceLoss(): Promise<boolean> {
  const lost = readPlayground().device.report?.backend;
  if (!lost) return false;
  const count = (losses.get(lost) ?? 0) + 1;
  losses.set(lost, count);
  const next = count > mostRestarts ? 'wasm' : lost;
  return exclusively(async () => {
    patch('engine', { activity: 'changingDevice' });
    const { wentBackTo = 0, ...report } = await engine().call('device/start', { backend: next });
    patch('device', { report, training: null });
    rewindTrainingSeries(wentBackTo);
    reportProblem(
      new EngineError({
        code: 'device-lost',
        message: `The graphics device was lost and has been started again${next === lost ? '' : `, on ${next}`}.`,
        facts: { backend: next, step: wentBackTo },
        nextStep: `Training goes on from step ${wentBackTo}, the last that was known to be good.`,
      }),
    );
  });
}
