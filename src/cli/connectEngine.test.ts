import { expect, test } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { EngineError } from '../protocol/errors.ts';
import { localThreads } from '../testing/localThreads.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../testing/tinyNetwork.ts';
import { connectEngine, readBackend, readWorkers } from './connectEngine.ts';
import { UsageError } from './terminal.ts';

test('client and engine in one process: events while training, a pause, an error as it was', async () => {
  const { client, close } = await connectEngine('cpu');
  await client.call('corpus/load', {
    source: { kind: 'tsv', name: 'tiny', content: tinyTsv },
    data: { ...defaultsOf(dataFields), minFrequency: 1 },
  });
  await client.call('model/build', { model: tinyModelSpec, training: tinyTrainSpec });
  const controller = new AbortController();
  const steps: number[] = [];
  const stop = await client.call(
    'training/run',
    {},
    {
      signal: controller.signal,
      onEvent: (event) => {
        if (event.name !== 'training/step') return;
        steps.push(event.data.step);
        if (event.data.step === 3) controller.abort();
      },
    },
  );
  expect(stop).toEqual({ reason: 'paused', step: 3, trouble: null });
  expect(steps).toEqual([1, 2, 3]);

  const error = await client.call('checkpoint/load', { files: {} }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).toReport()).toEqual({
    code: 'checkpoint',
    message: 'config.json is missing.',
    facts: {},
    nextStep: 'Choose a checkpoint saved by this app.',
  });
  await close();
});

test('workers come with the first step and go with the network, whatever takes its place', async () => {
  const threads = localThreads();
  const { client, close } = await connectEngine('wasm', { workers: 3, threads });
  const loadCorpus = () =>
    client.call('corpus/load', {
      source: { kind: 'tsv', name: 'tiny', content: tinyTsv },
      data: { ...defaultsOf(dataFields), minFrequency: 1 },
    });
  const build = () => client.call('model/build', { model: tinyModelSpec, training: tinyTrainSpec });
  const told: string[] = [];
  /** Takes steps to the given one. @returns how many replicas there are then */
  const train = async (untilStep: number) => {
    await client.call(
      'training/run',
      { untilStep },
      { onEvent: (event) => void (event.name === 'training/stepper' && told.push(event.data.name)) },
    );
    return threads.running;
  };
  await loadCorpus();
  await build();
  expect(threads.started).toBe(0);
  expect(await train(2)).toBe(2);
  expect(await train(4)).toBe(2);
  expect(threads.started).toBe(2);
  expect(told).toEqual(Array(2).fill('3 workers, each with a share of the batch'));

  const { files } = await client.call('checkpoint/save', {});
  const ends: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a new network', build],
    ['a new corpus', loadCorpus],
    ['another backend', () => client.call('device/start', { backend: 'cpu', workers: 3 })],
    ['a checkpoint', () => client.call('checkpoint/load', { files })],
  ];
  for (const [what, end] of ends) {
    await loadCorpus();
    await build();
    expect([what, await train(1)]).toEqual([what, 2]);
    await end();
    expect([what, threads.running]).toEqual([what, 0]);
  }
  await close();
});

test('workers are a number or left to the engine', () => {
  expect(['auto', '1', '4'].map(readWorkers)).toEqual(['auto', 1, 4]);
  expect(() => readWorkers('0')).toThrow(
    new UsageError('--workers must be a whole number of at least 1, not "0".'),
  );
});

test('a backend that is none is refused by name', () => {
  expect(readBackend('wasm')).toBe('wasm');
  expect(() => readBackend('cuda')).toThrow(
    new UsageError('--backend must be one of webgpu, webgl, wasm, cpu, not "cuda".'),
  );
});
