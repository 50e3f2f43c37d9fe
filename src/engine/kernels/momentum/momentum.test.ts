import { beforeAll, describe, test } from 'vitest';
import { assertSameUpdate } from '../../../testing/assertSameUpdate.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import type { tf } from '../../tf.ts';
import { composed, momentum } from './momentum.ts';

/** The equation itself is held against PyTorch where the optimiser is (`engine/train/optimizer.test.ts`). */
describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each([0, 0.1])('decay %s: the variant for GPUs gives what the block gives', (gradientDecay) => {
    const settings = { learningRate: 0.01, momentum: 0.9, gradientDecay };
    assertSameUpdate(({ value, gradient, scale, slots }) => {
      const inputs = { value, gradient, scale, velocity: slots[0] as tf.Tensor };
      const { value: moved, velocity } = momentum(inputs, settings);
      return [[moved, velocity], composed(inputs, settings)];
    });
  });
});
