import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineListener, RunningEngine } from '../../client/supervise.ts';
import type { Checkpoint, LoadReport } from '../../protocol/checkpoint.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { CorpusReport } from '../corpusSlice.ts';
import type { Backend } from '../deviceSlice.ts';
import { engine, freshEngine, whenEngineFails, whenRevived } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import type { BuiltModel } from '../modelSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { clearTrainingSeries, recordStep, trainedSteps } from '../trainingSeries.ts';
import { forgiveBackends, revive } from './revive.ts';

/** What engines were asked, oldest first, by the order in which they were started. */
const asked: { engine: number; name: string; params: Record<string, unknown> }[] = [];
const listeners: EngineListener[] = [];
/** Backends that will not start. */
const missing = new Set<Backend>();
/** How the checkpoint stands to the corpus, as an engine says. */
let fit: LoadReport['fit'];

vi.mock('../../client/startEngine.ts', () => ({
  startEngine(listener: EngineListener): RunningEngine {
    const number = listeners.push(listener) - 1;
    const call = async (name: string, params: Record<string, unknown>) => {
      asked.push({ engine: number, name, params });
      if (name === 'training/run') return new Promise(() => {});
      if (name === 'checkpoint/load') return { fit };
      if (name !== 'device/start') return {};
      const backend = params['backend'] as Backend;
      if (missing.has(backend))
        throw new EngineError({ code: 'device', message: `No ${backend}.`, nextStep: '' });
      return { backend };
    };
    return { client: { call: call as RunningEngine['client']['call'], fail: () => {} }, stop: () => {} };
  },
}));

const lost = () =>
  new EngineError({ code: 'device-lost', message: 'The graphics device was lost.', nextStep: '' });

/** The engine that runs fails. @returns whether there is another */
function fail(): Promise<boolean> {
  listeners.at(-1)?.failed(lost());
  return whenRevived();
}

/** The page has trained on WebGPU up to step 43, and its last checkpoint is of step 40. */
beforeEach(() => {
  asked.length = 0;
  missing.clear();
  fit = 'exactly';
  forgiveBackends();
  whenEngineFails(revive);
  freshEngine();
  patch('device', { choice: 'auto', report: { backend: 'webgpu' } as never });
  patch('corpus', { source: { kind: 'worked' }, report: { name: 'worked' } as CorpusReport });
  patch('model', { built: { training: { steps: 100 }, model: {} } as BuiltModel, speaker: null });
  patch('training', { phase: 'running', hasSteps: true });
  patch('engine', { activity: 'ready', problem: null });
  patch('translation', { sentence: '' });
  clearTrainingSeries();
  for (let step = 1; step <= 43; step++) recordStep({ step, stepMs: 1 } as never);
  holdCheckpoint({ step: 40, isBest: false, files: {} } satisfies Checkpoint);
});

/** What the newest engine was asked to begin with. */
const beginning = () =>
  asked
    .filter((call) => call.engine === listeners.length - 1)
    .map(({ name, params }) => params['backend'] ?? name);

describe('after a failure', () => {
  test('a fresh engine has the corpus, the last checkpoint and the settings, and the curve ends there', async () => {
    expect(await fail()).toBe(true);
    expect(beginning().slice(0, 4)).toEqual(['webgpu', 'corpus/load', 'checkpoint/load', 'training/adjust']);
    expect(trainedSteps()).toBe(40);
    expect(readPlayground().engine.activity).toBe('ready');
    expect(readPlayground().engine.problem).toMatchObject({
      message: 'The graphics device was lost.',
      nextStep:
        'The engine has been started again on webgpu: training goes on from step 40 and repeats 3 steps.',
    });
  });

  test('a network that was opened, and has no place in the corpus, comes back too; one of other words does not', async () => {
    fit = 'sameWords';
    expect(await fail()).toBe(true);
    expect(beginning()[0]).toBe('webgpu');
    fit = 'speaksOnly';
    expect(await fail()).toBe(false);
  });

  test('without a checkpoint it begins with the first weights', async () => {
    holdCheckpoint(null);
    expect(await fail()).toBe(true);
    expect(beginning().slice(0, 3)).toEqual(['webgpu', 'corpus/load', 'model/build']);
    expect(trainedSteps()).toBe(0);
  });

  test('at rest, where nothing is lost, nothing is taken back', async () => {
    patch('training', { phase: 'resting', attention: null });
    holdCheckpoint({ step: 43, isBest: false, files: {} });
    expect(await fail()).toBe(true);
    expect(trainedSteps()).toBe(43);
    expect(readPlayground().engine.problem?.nextStep).toMatch(
      /on webgpu: the network is as it was at step 43\.$/,
    );
  });

  test('who calls meanwhile waits, and is answered by the fresh engine', async () => {
    const revived = fail();
    const answer = engine().call('translation/inspect', { sentence: 'a' });
    expect(await revived).toBe(true);
    await answer;
    const names = asked.map(({ name }) => name);
    expect(names.indexOf('translation/inspect')).toBeGreaterThan(names.indexOf('training/adjust'));
  });
});

describe('a backend that fails again and again', () => {
  test('is begun anew twice; then it is the next one’s turn, and one that will not start is passed over', async () => {
    missing.add('webgl');
    await fail();
    await fail();
    expect(readPlayground().device.report?.backend).toBe('webgpu');
    expect(await fail()).toBe(true);
    expect(readPlayground().device.report?.backend).toBe('wasm');
    expect(readPlayground().engine.problem?.nextStep).toContain('started again on wasm');
  });

  test('where none is left the page keeps what it has and says so; a person may ask once more', async () => {
    for (const backend of ['webgpu', 'webgl', 'wasm', 'cpu'] as const) missing.add(backend);
    expect(await fail()).toBe(false);
    expect(readPlayground().engine).toMatchObject({
      activity: 'failed',
      problem: { message: 'No cpu.', nextStep: expect.stringContaining('keeps the network of step 40') },
    });
    expect(trainedSteps()).toBe(43);
    missing.clear();
    forgiveBackends();
    expect(await revive(lost())).toBe(true);
    expect(trainedSteps()).toBe(40);
  });
});
