import { beforeEach, expect, test, vi } from 'vitest';
import type { RunningEngine } from '../../client/supervise.ts';
import { bottleneckPlan } from '../../core/spec/bottleneckPlan.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { noBottleneck } from '../bottleneckSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { cancelBottleneck, runBottleneck } from './bottleneck.ts';

/** The engines that were started, each with the attention it was built with, and whether it was stopped. */
let engines: { attention: string; backend: string; isStopped: boolean }[] = [];
/** The step at which training goes no further, for ever; null where nothing stands still. */
let standsAt: number | null = null;
let failsWith: EngineError | null = null;
let ownTraining: string[] = [];

vi.mock('./training.ts', () => ({
  stopTraining: async () => {
    ownTraining.push('stopped');
    return true;
  },
  train: () => void ownTraining.push('goes on'),
}));

vi.mock('../../client/startEngine.ts', () => ({
  startEngine(): RunningEngine {
    const engine = { attention: '', backend: '', isStopped: false };
    engines.push(engine);
    const answers: Record<string, (params: never, onEvent: (event: EngineEvent) => void) => unknown> = {
      'device/start': ({ backend }: { backend: string }) => {
        engine.backend = backend;
      },
      'model/build': ({ model }: { model: { attention: string } }) => {
        engine.attention = model.attention;
      },
      'training/run': ({ untilStep }: { untilStep: number }, onEvent) => {
        if (failsWith && engine.attention === 'none') throw failsWith;
        onEvent({ name: 'training/step', data: { step: untilStep } } as EngineEvent);
        return untilStep === standsAt ? new Promise(() => {}) : { trouble: null };
      },
      'evaluation/run': () => ({
        bleuByLength: [
          { from: 0, to: 9, pairs: 30, bleu: engine.attention === 'none' ? 5 : 50, low: 1, high: 60 },
          { from: 10, to: 19, pairs: 3, bleu: 99, low: 99, high: 99 },
        ],
      }),
    };
    const call = async (name: string, params: never, options?: { onEvent(event: EngineEvent): void }) =>
      answers[name]?.(params, options?.onEvent ?? (() => {}));
    return {
      client: { call: call as unknown as RunningEngine['client']['call'], fail: () => {} },
      stop: () => {
        engine.isStopped = true;
      },
    };
  },
}));

const slice = () => readPlayground().bottleneck;
const { looks, settings } = bottleneckPlan('quick');
const last = settings.attention.training.steps;

beforeEach(() => {
  engines = [];
  ownTraining = [];
  standsAt = failsWith = null;
  patch('bottleneck', noBottleneck);
  patch('device', { report: { backend: 'webgl' } as never });
});

test('both networks are trained in engines of their own on the page’s backend, while its own training waits', async () => {
  await runBottleneck('quick');
  expect(slice().phase).toBe('finished');
  expect(engines.map(({ attention }) => attention).sort()).toEqual(['additive', 'none']);
  expect(engines.every(({ backend, isStopped }) => backend === 'webgl' && isStopped)).toBe(true);
  expect(ownTraining).toEqual(['stopped', 'goes on']);
  expect(slice().progress).toMatchObject({ taken: { none: last, attention: last }, steps: last });
  // A bucket of three sentences is left out.
  expect(slice().results.attention).toEqual({
    step: last,
    buckets: [{ from: 0, to: 9, pairs: 30, bleu: 50, low: 1, high: 60 }],
  });
  expect(slice().results.none?.buckets[0]?.bleu).toBe(5);
});

test('cancelled, all stops at once, and what was drawn stays', async () => {
  standsAt = looks[1]?.step ?? 0;
  const run = runBottleneck('quick');
  await vi.waitFor(() => expect(slice().results.none).not.toBeNull());
  cancelBottleneck();
  expect(slice().phase).toBe('cancelled');
  await run;
  expect(slice().phase).toBe('cancelled');
  expect(slice().results.attention?.step).toBe(looks[0]?.step);
  expect(engines.every(({ isStopped }) => isStopped)).toBe(true);
  expect(ownTraining).toEqual(['stopped', 'goes on']);
});

test('a second one does not begin beside the first', async () => {
  standsAt = looks[0]?.step ?? 0;
  const run = runBottleneck('quick');
  await runBottleneck('full');
  expect(slice().size).toBe('quick');
  expect(engines).toHaveLength(2);
  cancelBottleneck();
  await run;
});

test('where one network fails the other is stopped too, and the page says why', async () => {
  failsWith = new EngineError({ code: 'device', message: 'No memory.', nextStep: 'Close something.' });
  await runBottleneck('quick');
  expect(slice()).toMatchObject({ phase: 'failed', problem: { message: 'No memory.' } });
  expect(engines.every(({ isStopped }) => isStopped)).toBe(true);
  expect(ownTraining).toEqual(['stopped', 'goes on']);
});
