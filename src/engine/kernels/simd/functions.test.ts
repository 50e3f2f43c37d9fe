import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { createSimd } from './simd.ts';
import type { SimdKernels } from './simdKernels.ts';
import { simdBuilds } from './simdModule.ts';

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

type Function = 'tanhAll' | 'sigmoidAll' | 'exponentials';

/** The largest error of a function over numbers evenly spread, beside JavaScript's in 64 bits. */
function largestError(
  kernels: SimdKernels,
  address: (tensor: tf.Tensor) => number,
  name: Function,
  exact: (x: number) => number,
  range: readonly [from: number, to: number],
  isRelative: boolean,
): number {
  const count = 200_001; // odd, so that the middle is one of them, and not a multiple of four
  const [from, to] = range;
  const x = Float32Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));
  const given = tf.tensor1d(x);
  const result = tf.zerosLike(given);
  kernels[name](count, address(given), address(result));
  const values = result.dataSync();
  tf.dispose([given, result]);
  let largest = 0;
  x.forEach((place, at) => {
    const wanted = exact(place);
    const error = Math.abs((values[at] as number) - wanted);
    if (wanted !== 0) largest = Math.max(largest, isRelative ? error / Math.abs(wanted) : error);
  });
  return largest;
}

// Numbers of 32 bits round by 6e-8. Two roundings and a half at most.
describe.each(simdBuilds)('in the %s build', (build) => {
  test.each<[Function, (x: number) => number, [number, number], boolean, number]>([
    ['tanhAll', Math.tanh, [-12, 12], true, 1.8e-7],
    ['tanhAll', Math.tanh, [-1e-3, 1e-3], true, 1.8e-7],
    ['sigmoidAll', (x) => 1 / (1 + Math.exp(-x)), [-30, 30], true, 1.8e-7],
    ['exponentials', Math.exp, [-87, 88], true, 1.1e-7],
    ['exponentials', Math.exp, [-1, 0], true, 1.1e-7],
  ])('%s is as near as it says', (name, exact, range, isRelative, bound) => {
    const simd = createSimd(tf.backend(), [build]);
    if (!simd) throw new Error(`The ${build} build does not run here.`);
    const error = largestError(simd.kernels, simd.address, name, exact, range, isRelative);
    expect(error).toBeLessThan(bound);
  });

  test('beyond their ranges they stay finite, and no number stays none', () => {
    const simd = createSimd(tf.backend(), [build]);
    if (!simd) throw new Error(`The ${build} build does not run here.`);
    const x = tf.tensor1d([-1e9, -100, 100, 1e9, Number.NaN]);
    const answers = (['tanhAll', 'sigmoidAll', 'exponentials'] as const).map((name) => {
      const result = tf.zerosLike(x);
      simd.kernels[name](x.size, simd.address(x), simd.address(result));
      return [...result.dataSync()];
    });
    const expected = [
      [-1, -1, 1, 1, Number.NaN],
      [0, 0, 1, 1, Number.NaN],
      [0, 0, Math.exp(88), Math.exp(88), Number.NaN],
    ];
    answers.forEach((values, row) => {
      values.forEach((value, at) => {
        const wanted = expected[row]?.[at] as number;
        const isAlike = Number.isNaN(wanted)
          ? Number.isNaN(value)
          : Math.abs(value - wanted) <= 2e-7 * Math.max(1, wanted);
        expect(isAlike, `${value} for ${wanted}`).toBe(true);
      });
    });
  });
});
