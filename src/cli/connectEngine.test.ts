import { expect, test } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { EngineError } from '../protocol/errors.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../testing/tinyNetwork.ts';
import { connectEngine, readBackend } from './connectEngine.ts';
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

test('a backend that is none is refused by name', () => {
  expect(readBackend('wasm')).toBe('wasm');
  expect(() => readBackend('cuda')).toThrow(
    new UsageError('--backend must be one of webgpu, webgl, wasm, cpu, not "cuda".'),
  );
});
