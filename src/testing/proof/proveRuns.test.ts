import { beforeAll, describe, expect, test } from 'vitest';
import { loadBackend } from '../../engine/device/loadBackend.ts';
import { localThreads } from '../localThreads.ts';
import { nodeWasmUrl } from '../nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../nodeWebgpu.ts';
import { proveCurve } from './proveCurve.ts';
import { proveNoGain } from './proveNoGain.ts';
import { proveRepetition } from './proveRepetition.ts';

/** Training as a whole; on WebGL, and on the WebGPU of a browser, in `e2e/proof/`. */

const missing = await enableNodeWebgpu();
if (missing) console.warn(`Training on WebGPU is not proven here: ${missing}`);

/**
 * Relative, at each of two hundred steps. 32 bits round by 6e-8, and each step starts from what the rounding of the last
 * one left: measured up to 4e-7 on cpu and wasm and 6e-7 on WebGPU, growing by about 2e-9 a step.
 */
const tolerance = 2e-6;

describe.each([
  { backend: 'cpu', workers: 1, steps: 400 },
  { backend: 'wasm', workers: 1, steps: 5000 },
  { backend: 'wasm', workers: 2, steps: 600 },
  // Drawn by the processor a step takes twenty milliseconds and more, be it as small as it may.
  ...(missing ? [] : [{ backend: 'webgpu', workers: 1, steps: 400 } as const]),
] as const)(
  'training on $backend, workers: $workers',
  { timeout: 300_000 },
  ({ backend, workers, steps }) => {
    beforeAll(() => loadBackend(backend, nodeWasmUrl()));

    test('the same seed gives the same thirty steps and the same weights, bit for bit', async () => {
      const [first, second] = await proveRepetition({ workers, threads: localThreads() });
      expect(first.steps).toHaveLength(30);
      expect(first.validations).toHaveLength(3);
      const losses = first.steps.map(([loss]) => loss);
      expect(new Set(losses).size).toBe(30);
      expect(second).toEqual(first);
    });

    test('the losses of two hundred steps are those of the Float64 twin', async () => {
      const { errors, fall } = await proveCurve({ workers, threads: localThreads() });
      expect(errors).toHaveLength(200);
      expect(fall).toBeLessThan(0.6);
      expect(Math.max(...errors)).toBeLessThan(tolerance);
    });

    test(`${steps} steps gain no tensor, no buffer and no memory`, async () => {
      const { early, late, tensorsAround } = await proveNoGain({ workers, threads: localThreads() }, steps);
      expect(early['tensors']).toBeGreaterThan(0);
      const { freeBlocks: freeAtFirst = 0, ...heldAtFirst } = early;
      const { freeBlocks: freeInTheEnd = 0, ...heldInTheEnd } = late;
      expect(heldInTheEnd).toEqual(heldAtFirst);
      // What is free lies scattered in another way each time: off by up to six blocks. A leak takes one a step.
      expect(freeAtFirst - freeInTheEnd).toBeLessThan(steps / 20);
      // Replicas in the test's own thread leave their network behind, which would end with a thread.
      if (workers === 1) expect(tensorsAround[1]).toBe(tensorsAround[0]);
    });
  },
);
