import { describe, expect, test } from 'vitest';
import type { Backend } from '../../protocol/device.ts';
import { EngineError } from '../../protocol/errors.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tf } from '../tf.ts';
import type { Adapter } from './adapters.ts';
import { loadBackend } from './loadBackend.ts';
import { preferenceOrder, startDevice } from './startDevice.ts';

const hardware: Adapter = { name: 'GPU', isSoftware: false };
const software: Adapter = { name: 'llvmpipe', isSoftware: true };
const host: Adapter = { name: '', isSoftware: false };
const adapters = (webgpu: Adapter | string, webgl: Adapter | string) =>
  new Map<Backend, Adapter | string>([
    ['webgpu', webgpu],
    ['webgl', webgl],
    ['wasm', host],
    ['cpu', host],
  ]);

describe('preferenceOrder', () => {
  test.each([
    ['hardware for both', hardware, hardware, ['webgpu', 'webgl', 'wasm', 'cpu']],
    ['software WebGPU', software, hardware, ['webgl', 'wasm', 'cpu', 'webgpu']],
    ['software WebGL', hardware, software, ['webgpu', 'wasm', 'cpu', 'webgl']],
    ['software for both', software, software, ['wasm', 'cpu', 'webgpu', 'webgl']],
    ['no graphics', 'There is none.', 'There is none.', ['webgpu', 'webgl', 'wasm', 'cpu']],
  ] as const)('%s', (_, webgpu, webgl, order) => {
    expect(preferenceOrder(adapters(webgpu, webgl))).toEqual(order);
  });
});

describe('startDevice in Node', () => {
  test('chooses wasm by itself and says why not the others', async () => {
    const report = await startDevice('auto', nodeWasmUrl());
    expect(report).toMatchObject({ backend: 'wasm', adapter: '', isSoftware: false });
    expect(tf.getBackend()).toBe('wasm');
    expect(report.candidates.map(({ backend, status, reason }) => [backend, status, reason])).toEqual([
      ['webgpu', 'rejected', 'This browser has no WebGPU.'],
      ['webgl', 'rejected', 'This browser has no WebGL in workers.'],
      ['wasm', 'chosen', 'Its gradients passed the self-test.'],
      ['cpu', 'untried', 'Not needed: a faster one runs.'],
    ]);
    const times = report.candidates.map(({ selfTestMs }) => selfTestMs);
    expect([times[0], times[1], times[3]]).toEqual([null, null, null]);
    expect(times[2]).toBeGreaterThan(0);
  });

  test('takes the backend that is asked for', async () => {
    const report = await startDevice('cpu', nodeWasmUrl());
    expect(report.backend).toBe('cpu');
    expect(tf.getBackend()).toBe('cpu');
    expect(report.candidates.find(({ status }) => status === 'chosen')?.backend).toBe('cpu');
  });

  test('refuses one that is not there, with the reason', async () => {
    const error = await startDevice('webgl', nodeWasmUrl()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).toReport()).toEqual({
      code: 'device',
      message: 'This browser has no WebGL in workers.',
      facts: { choice: 'webgl' },
      nextStep: 'Choose another backend, or let the page choose.',
    });
  });

  test('the self-test leaves no tensor behind', async () => {
    await loadBackend('cpu', nodeWasmUrl());
    const before = tf.memory().numTensors;
    await startDevice('auto', nodeWasmUrl());
    expect(tf.memory().numTensors).toBe(before);
  });
});
