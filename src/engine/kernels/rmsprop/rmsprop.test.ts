import { beforeAll, describe, test } from 'vitest';
import { assertSameUpdate } from '../../../testing/assertSameUpdate.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { composed, rmsprop } from './rmsprop.ts';

/** The equation itself is held against PyTorch where the optimiser is (`engine/train/optimizer.test.ts`). */
describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each([
    [true, 0],
    [false, 0.1],
  ])(
    'ε inside the root %s, decay %s: the variant for GPUs gives what the block gives',
    (epsilonIsInsideRoot, gradientDecay) => {
      const settings = { learningRate: 0.01, decay: 0.9, epsilon: 1e-3, epsilonIsInsideRoot, gradientDecay };
      assertSameUpdate(({ value, gradient, scale, slots }) => {
        const inputs = { value, gradient, scale, square: tf.square(slots[0] as tf.Tensor) };
        const { value: moved, square } = rmsprop(inputs, settings);
        return [[moved, square], composed(inputs, settings)];
      });
    },
  );
});
