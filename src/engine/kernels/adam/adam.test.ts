import { beforeAll, describe, test } from 'vitest';
import { assertSameUpdate } from '../../../testing/assertSameUpdate.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { adam, composed } from './adam.ts';

/** The equation itself is held against PyTorch where the optimiser is (`engine/train/optimizer.test.ts`). */
describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each([
    ['without decay', { gradientDecay: 0, keptShare: 1 }],
    ['with decay of the gradient and of the weight', { gradientDecay: 0.1, keptShare: 0.9 }],
  ])('%s: the variant for GPUs gives what the block gives', (_, decay) => {
    const settings = { step: 3, learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, ...decay };
    assertSameUpdate(({ value, gradient, scale, slots }) => {
      const inputs = {
        value,
        gradient,
        scale,
        mean: slots[0] as tf.Tensor,
        square: tf.square(slots[1] as tf.Tensor),
      };
      const { value: moved, mean, square } = adam(inputs, settings);
      return [[moved, mean, square], composed(inputs, settings)];
    });
  });
});
