import { createRandom } from '../src/core/random/random.ts';
import { product } from '../src/engine/kernels/product/product.ts';
import { tf } from '../src/engine/tf.ts';
import type { ProductRate } from './results.ts';

/** Long enough that starting and reading weigh little. */
const leastMs = 300;

/**
 * What one large matrix product after the other reaches on the current backend: TensorFlow.js's and ours, whichever is
 * faster, at the size at which it is fastest.
 */
export async function measureProductRate(): Promise<Pick<ProductRate, 'gigaflops' | 'by' | 'size'>> {
  let best = { gigaflops: 0, by: '', size: 0 };
  for (const size of [512, 1024, 2048]) {
    const [a, b] = [1, 2].map((seed) => {
      const random = createRandom(seed);
      return tf.tensor2d(
        Float32Array.from({ length: size * size }, () => random.next() - 0.5),
        [size, size],
      );
    }) as [tf.Tensor2D, tf.Tensor2D];
    for (const [by, multiply] of [
      ['tf.matMul', () => tf.matMul(a, b)],
      ['ours', () => product(a, b)],
    ] as const) {
      const gigaflops = await rate(multiply, 2e-9 * size ** 3);
      if (gigaflops > best.gigaflops) best = { gigaflops: Number(gigaflops.toPrecision(3)), by, size };
    }
    tf.dispose([a, b]);
    // A device this slow has long shown what it can do.
    if (best.gigaflops < 20 && size === 1024) break;
  }
  return best;
}

/** @param work of one product, in 10⁹ operations @returns 10⁹ operations a second */
async function rate(multiply: () => tf.Tensor, work: number): Promise<number> {
  await timed(multiply, 1); // compiles
  let best = 0;
  for (
    let count = 1, ms = 0;
    ms < leastMs;
    count = Math.ceil(count * Math.min(10, Math.max(2, leastMs / ms)))
  ) {
    ms = await timed(multiply, count);
    best = Math.max(best, (1000 * count * work) / ms);
  }
  return best;
}

/** Runs products and reads one number of the last. */
async function timed(multiply: () => tf.Tensor, count: number): Promise<number> {
  const startMs = performance.now();
  const corner = tf.tidy(() => {
    for (let done = 1; done < count; done++) multiply().dispose();
    return tf.slice(multiply() as tf.Tensor2D, [0, 0], [1, 1]);
  });
  await corner.data();
  corner.dispose();
  return performance.now() - startMs;
}
