import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { add, backward, concat, leaf, split, tanh, timesMatrix } from '../../../core/twin/tape.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { poison } from '../../../testing/proof/poison.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf, tidied } from '../../tf.ts';
import { affine, affineTanh, product, productTanh } from './product.ts';

// f32 against f64: 2⁻²⁴ = 6e-8 per rounding, of sums of up to 210 terms; tanh on WebGPU is good to 1e-6 of 1.
const tolerance = 1e-6;

/** Odd sizes; rows in blocks of four; results large enough for WebGPU's large tiles, odd and even. */
const sizes: readonly [rows: number, inputs: number, outputs: number][] = [
  [13, 7, 17],
  [1, 1, 1],
  [12, 8, 20],
  [5, 12, 6],
  [12, 7, 8],
  [170, 13, 210],
  [165, 21, 203],
  [168, 12, 204],
];

const missing = await enableNodeWebgpu();
if (missing) console.warn(`WebGPU is not tested here: ${missing}`);

describe.each(['cpu', 'wasm', 'webgpu'] as const)('on %s', (backend) => {
  const isHere = backend !== 'webgpu' || missing === null;
  beforeAll(async () => {
    if (isHere) await loadBackend(backend, nodeWasmUrl());
  });

  describe.each([false, true])('with tanh: %s', (isTanh) => {
    test.skipIf(!isHere).each(sizes)(
      'products [%i, %i] by %i, with and without bias, and their gradients equal plain loops in Float64',
      async (rows, inputs, outputs) => {
        const sample = sampleOf(rows, inputs, outputs);
        const given = [
          tf.tensor2d(sample.x, [rows, inputs]),
          tf.tensor2d(sample.weights, [inputs, outputs]),
          tf.tensor1d(sample.bias),
        ] as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
        const upstream = tf.tensor2d(sample.upstream, [rows, outputs]);
        await poison([[rows, outputs], [rows, inputs], [inputs, outputs], [outputs]]);
        for (const hasBias of [true, false]) {
          const expected = runTwin(sample, isTanh, hasBias);
          const run = (...parts: tf.Tensor[]): tf.Tensor => {
            const [x, weights, bias] = parts as typeof given;
            if (hasBias) return isTanh ? affineTanh(x, weights, bias) : affine(x, weights, bias);
            return isTanh ? productTanh(x, weights) : product(x, weights);
          };
          const parts = hasBias ? [...given] : given.slice(0, 2);
          const results = tidied(() => [run(...parts), ...tf.grads(run)(parts, upstream)]);
          const names = ['value', 'x', 'weights', 'bias'] as const;
          for (const [index, result] of results.entries()) {
            const name = names[index] as (typeof names)[number];
            assertClose(await result.data(), expected[name], tolerance, name);
          }
          tf.dispose(results);
        }
        tf.dispose([...given, upstream]);
      },
    );
  });

  test.skipIf(!isHere)('the gradient reaches through two products', async () => {
    const { x, weights, upstream } = sampleOf(13, 7, 17);
    const gradient = tf.tidy(() => {
      const first = tf.tensor2d(weights, [7, 17]);
      const second = tf.transpose(tf.tensor2d(upstream, [13, 17])) as tf.Tensor2D;
      return tf.grad((input) => tf.sum(product(product(input as tf.Tensor2D, first), second)))(
        tf.tensor2d(x, [13, 7]),
      );
    });
    // d/dx of Σ (x·W·V) is W·(V·1) in every row.
    const columnSum = (column: number) =>
      upstream.reduce((sum, entry, at) => (at % 17 === column ? sum + entry : sum), 0);
    const inner = Array.from({ length: 7 }, (_, input) =>
      Array.from(
        { length: 17 },
        (__, output) => columnSum(output) * (weights[input * 17 + output] as number),
      ).reduce((sum, entry) => sum + entry),
    );
    const expected = Array.from({ length: 13 }, () => inner).flat();
    assertClose(await gradient.data(), expected, tolerance, 'gradient');
    gradient.dispose();
  });
});

test('a tanh that is large is ±1, and no tensor is left behind', async () => {
  await loadBackend(missing ? 'cpu' : 'webgpu', nodeWasmUrl());
  const before = tf.memory().numTensors;
  const result = tf.tidy(() => productTanh(tf.tensor2d([1, -1], [2, 1]), tf.tensor2d([100, 1000], [1, 2])));
  expect([...(await result.data())]).toEqual([1, 1, -1, -1]);
  result.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

interface Sample {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly x: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly upstream: Float32Array;
}

function sampleOf(rows: number, inputs: number, outputs: number): Sample {
  const random = createRandom(2).stream('product test');
  const normals = (size: number, deviation = 1) =>
    Float32Array.from({ length: size }, () => deviation * random.normal());
  return {
    rows,
    inputs,
    outputs,
    x: normals(rows * inputs),
    weights: normals(inputs * outputs, 1 / Math.sqrt(inputs)),
    bias: normals(outputs),
    upstream: normals(rows * outputs),
  };
}

/** The same in Float64, row by row. */
function runTwin({ rows, outputs, x, weights, bias, upstream }: Sample, isTanh: boolean, hasBias: boolean) {
  const [matrix, kernel] = [leaf(Float64Array.from(x)), leaf(Float64Array.from(weights))];
  const shift = leaf(
    Float64Array.from({ length: rows * outputs }, (_, at) => (hasBias ? (bias[at % outputs] as number) : 0)),
  );
  const linear = add(concat(...split(matrix, rows).map((row) => timesMatrix(row, kernel))), shift);
  const value = isTanh ? tanh(linear) : linear;
  backward(value, upstream);
  const columnSum = (column: number) =>
    shift.gradient.reduce((sum, entry, at) => (at % outputs === column ? sum + entry : sum), 0);
  return {
    value: value.values,
    x: matrix.gradient,
    weights: kernel.gradient,
    bias: Float64Array.from({ length: outputs }, (_, column) => columnSum(column)),
  };
}
