import { startEngine } from '../../client/startEngine.ts';
import type { RunningEngine } from '../../client/supervise.ts';
import { trainByLength } from '../../client/trainByLength.ts';
import { type BottleneckPlan, bottleneckNetworks, bottleneckPlan } from '../../core/spec/bottleneckPlan.ts';
import type { Backend } from '../../protocol/device.ts';
import { EngineError, type ErrorReport } from '../../protocol/errors.ts';
import { type BottleneckSize, noBottleneck } from '../bottleneckSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { followBottleneck } from './bottleneckProgress.ts';
import { stopTraining, train } from './training.ts';

let running: AbortController | null = null;

/**
 * Trains a network without attention and one with it at the same time, each in an engine of its own, and scores both by
 * length as they learn. The visitor's own network stays as it is; its training waits meanwhile.
 */
export async function runBottleneck(size: BottleneckSize): Promise<void> {
  const { report } = readPlayground().device;
  if (running || !report) return;
  const controller = new AbortController();
  const { signal } = controller;
  running = controller;
  const plan = bottleneckPlan(size);
  const { steps } = plan.settings.attention.training;
  const progress = { taken: { none: 0, attention: 0 }, steps, leftMs: null };
  patch('bottleneck', { ...noBottleneck, size, phase: 'preparing', progress });
  const wasTraining = await stopTraining();
  const engines = bottleneckNetworks.map(() => startEngine({ failed: () => {}, paused: () => {} }));
  try {
    await Promise.race([trainBoth(engines, report.backend, plan, signal), untilAborted(signal)]);
    patch('bottleneck', { phase: 'finished' });
  } catch (error) {
    if (!signal.aborted) patch('bottleneck', { phase: 'failed', problem: reportOf(error) });
  } finally {
    controller.abort();
    for (const engine of engines) engine.stop();
    if (running === controller) running = null;
    if (wasTraining) train();
  }
}

/** Stops both at once; what was drawn stays. */
export function cancelBottleneck(): void {
  if (!running) return;
  running.abort();
  running = null;
  patch('bottleneck', { phase: 'cancelled' });
}

async function trainBoth(
  engines: readonly RunningEngine[],
  backend: Backend,
  plan: BottleneckPlan,
  signal: AbortSignal,
): Promise<void> {
  const follow = followBottleneck(signal);
  await Promise.all(
    bottleneckNetworks.map(async (network, at) => {
      const { client } = engines[at] as RunningEngine;
      // A thread each: the processor's cores are shared by two networks as it is.
      await client.call('device/start', { backend, workers: 1 });
      const { data, model, training } = plan.settings[network];
      await trainByLength(
        client,
        { corpus: { source: plan.source, data }, network: { model, training }, looks: plan.looks },
        { signal, listener: follow(network) },
      );
    }),
  );
}

/** Calls of an engine that is stopped are never answered: whoever cancels does not wait for them. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function reportOf(error: unknown): ErrorReport {
  const known =
    error instanceof EngineError
      ? error
      : new EngineError({ code: 'internal', message: String(error), nextStep: 'Try again.' });
  return known.toReport();
}
