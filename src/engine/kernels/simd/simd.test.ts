import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { hostMemory } from '../hostMemory.ts';
import { createSimd, type Simd } from './simd.ts';
import { simdBuilds } from './simdModule.ts';

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

test('the wasm backend computes in our module', () => {
  expect(hostMemory('wasm', tf.backend()).simd?.name).toBe('SIMD with fused multiply-add');
});

test('without the heap, or without a build that runs, there is no module', () => {
  expect(createSimd(tf.backend(), [])).toBeNull();
  expect(createSimd({ wasm: { HEAPU8: new Uint8Array(8), asm: {} } })).toBeNull();
  const memory = new WebAssembly.Memory({ initial: 1 });
  expect(createSimd({ wasm: { HEAPU8: new Uint8Array(8), asm: { memory } } })).toBeNull();
});

// Sums of at most 700 terms in 32 bits, each rounded by 2⁻²⁴ of the sum so far; the largest entry is what counts.
const tolerance = 2e-6;

describe.each(simdBuilds)('products in the %s build', (build) => {
  let simd: Simd;
  beforeAll(() => {
    simd = createSimd(tf.backend(), [build]) as Simd;
  });

  test.each([
    [1, 1, 1],
    [4, 8, 3],
    [13, 123, 40],
    [5, 7, 300],
    [70, 9, 257],
    [65, 530, 33],
    [3, 1030, 700],
  ])('[%i rows, %i columns] over %i', (rows, columns, inner) => {
    for (const transposeA of [false, true]) {
      for (const transposeB of [false, true]) check({ rows, columns, inner, transposeA, transposeB });
    }
  });

  test('any size, added to what is there or to a bias, from within wider matrices', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        fc.record({
          rows: size,
          columns: size,
          inner: size,
          transposeA: fc.boolean(),
          transposeB: fc.boolean(),
          gap: fc.nat(3),
          start: fc.constantFrom('nothing' as const, 'bias' as const, 'sum' as const),
        }),
        check,
      ),
      { numRuns: 200 },
    );
  });

  interface Case {
    rows: number;
    columns: number;
    inner: number;
    transposeA: boolean;
    transposeB: boolean;
    /** How much longer a stored row is than what of it takes part. */
    gap?: number;
    start?: 'nothing' | 'bias' | 'sum';
  }

  function check({ rows, columns, inner, transposeA, transposeB, gap = 0, start = 'nothing' }: Case): void {
    const random = createRandom(5).stream(`${rows}·${inner}·${columns}`);
    const stored = (height: number, width: number) =>
      tf.tensor2d(
        Float32Array.from({ length: height * (width + gap) }, () => random.normal()),
        [height, width + gap],
      );
    const a = transposeA ? stored(inner, rows) : stored(rows, inner);
    const b = transposeB ? stored(columns, inner) : stored(inner, columns);
    const c = stored(rows, columns);
    const bias = stored(1, columns);
    const [aValues, bValues, before, biasValues] = [a, b, c, bias].map((tensor) => tensor.dataSync());
    const at = (values: ArrayLike<number> | undefined, width: number, row: number, column: number) =>
      values?.[row * (width + gap) + column] ?? Number.NaN;
    const expected = Float64Array.from(before as Float32Array);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        if (start === 'sum') sum = at(before, columns, row, column);
        if (start === 'bias') sum = at(biasValues, columns, 0, column);
        for (let place = 0; place < inner; place++) {
          const left = transposeA ? at(aValues, rows, place, row) : at(aValues, inner, row, place);
          const right = transposeB ? at(bValues, inner, column, place) : at(bValues, columns, place, column);
          sum += left * right;
        }
        expected[row * (columns + gap) + column] = sum;
      }
    }
    const operand = (tensor: tf.Tensor, height: number, width: number, isTransposed = false) => ({
      address: simd.address(tensor),
      rows: height,
      columns: width,
      isTransposed,
      stride: (isTransposed ? height : width) + gap,
    });
    const left = operand(a, rows, inner, transposeA);
    const right = operand(b, inner, columns, transposeB);
    const to = operand(c, rows, columns);
    const options = {
      adds: start === 'sum',
      ...(start === 'bias' && { bias: simd.address(bias) }),
    };
    simd.multiply(left, right, to, options);
    assertClose(c.dataSync(), expected, tolerance, 'product');

    const made: tf.Tensor[] = [];
    const packed = simd.pack(right, (shape) => {
      made.push(tf.zeros([...shape]));
      return made[0] as tf.Tensor;
    });
    const again = tf.tensor2d(before as Float32Array, c.shape);
    simd.multiplyPacked(left, packed, { ...to, address: simd.address(again) }, options);
    assertClose(again.dataSync(), expected, tolerance, 'product with an operand laid out before');
    tf.dispose([a, b, c, bias, again, ...made]);
  }

  test('shapes that do not fit are named', () => {
    const matrix = (rows: number, columns: number) => ({ address: 0, rows, columns });
    expect(() => simd.multiply(matrix(2, 3), matrix(4, 5), matrix(2, 5))).toThrow(
      'simd: [2,3]·[4,5] does not give [2,5].',
    );
  });
});

test.each(simdBuilds)('sums over columns and of squares in the %s build', (build) => {
  const { kernels, address } = createSimd(tf.backend(), [build]) as Simd;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), (rows, columns) => {
      const random = createRandom(6);
      const values = Float32Array.from({ length: rows * columns }, () => random.normal());
      const matrix = tf.tensor2d(values, [rows, columns]);
      const sums = tf.ones([columns]);
      kernels.columnSums(rows, columns, address(matrix), address(sums));
      const expected = Float64Array.from({ length: columns }, (_, column) =>
        values.filter((_value, at) => at % columns === column).reduce((sum, value) => sum + value, 0),
      );
      assertClose(sums.dataSync(), expected, 1e-6, 'sums over columns'); // 14 terms, and some cancel
      const squares = values.reduce((sum, value) => sum + value * value, 0);
      expect(Math.abs(kernels.sumOfSquares(values.length, address(matrix)) / squares - 1)).toBeLessThan(1e-7); // each square rounded once
      tf.dispose([matrix, sums]);
    }),
  );
});

test.each(simdBuilds)(
  'a gradient that is no number leaves no weight looking sound, in the %s build',
  (build) => {
    const { kernels, address } = createSimd(tf.backend(), [build]) as Simd;
    const gradient = tf.tensor1d([1, Number.NaN, 1, 1, Number.NaN]);
    const zeros = tf.zeros([5]);
    const [value, mean, square] = [tf.zeros([5]), tf.zeros([5]), tf.zeros([5])];
    const from = [zeros, zeros, zeros, gradient].map((tensor) => address(tensor)) as [
      number,
      number,
      number,
      number,
    ];
    kernels.adam(
      5,
      ...from,
      address(value),
      address(mean),
      address(square),
      1,
      0.1,
      0.9,
      0.999,
      1e-7,
      1,
      0,
      1,
    );
    expect([...value.dataSync()].map(Number.isNaN)).toEqual([false, true, false, false, true]);
    const [weight, zero, slope] = [from[0], from[1], from[3]];
    kernels.momentum(5, weight, zero, slope, address(value), address(mean), 1, 0.1, 0.9, 0);
    expect([...value.dataSync()].map(Number.isNaN)).toEqual([false, true, false, false, true]);
    tf.dispose([gradient, zeros, value, mean, square]);
  },
);
