import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { backward, concat, leaf, split, timesMatrix } from '../../../testing/twin/tape.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { affine, product, productTransposedA, productTransposedB } from './product.ts';

// f32 against f64: sums of at most 17 terms, each rounding 6e-8.
const tolerance = 1e-6;

const [rows, inputs, outputs] = [13, 7, 17];
const random = createRandom(2).stream('product test');
const normals = (size: number) => Float32Array.from({ length: size }, () => random.normal());
const x = normals(rows * inputs);
const weights = normals(inputs * outputs);
const bias = normals(outputs);
const upstream = normals(rows * outputs);

/** The same in Float64, row by row. */
const expected = runTwin();

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test('x·W + b and its gradients equal plain loops in Float64', () => {
    tf.tidy(() => {
      const given = [
        tf.tensor2d(x, [rows, inputs]),
        tf.tensor2d(weights, [inputs, outputs]),
        tf.tensor1d(bias),
      ] as const;
      const value = affine(...given);
      const gradients = tf.grads((...parts: tf.Tensor[]) => affine(...(parts as unknown as typeof given)))(
        [...given],
        tf.tensor2d(upstream, [rows, outputs]),
      );
      const sum = expected.value.map((entry, at) => entry + (bias[at % outputs] as number));
      assertClose(value.dataSync(), sum, tolerance, 'value');
      for (const [index, name] of (['x', 'weights', 'bias'] as const).entries()) {
        assertClose(gradients[index]?.dataSync() ?? [], expected[name], tolerance, `gradient of ${name}`);
      }
    });
  });

  test('the gradient reaches through two products', () => {
    tf.tidy(() => {
      const first = tf.tensor2d(weights, [inputs, outputs]);
      const second = tf.transpose(tf.tensor2d(upstream, [rows, outputs])) as tf.Tensor2D; // [outputs, rows]
      const gradient = tf.grad((input) => tf.sum(product(product(input as tf.Tensor2D, first), second)))(
        tf.tensor2d(x, [rows, inputs]),
      );
      // d/dx of Σ (x·W·V) is W·(V·1) in every row.
      const inner = Array.from({ length: inputs }, (_, input) =>
        expected.bias.reduce((sum, entry, at) => sum + entry * (weights[input * outputs + at] as number), 0),
      );
      assertClose(
        gradient.dataSync(),
        Array.from({ length: rows }, () => inner).flat(),
        tolerance,
        'gradient',
      );
    });
  });

  test('both transposed products equal the plain product of a transposed operand', () => {
    tf.tidy(() => {
      const a = tf.tensor2d(x, [rows, inputs]);
      const dy = tf.tensor2d(upstream, [rows, outputs]);
      const transposedA = productTransposedA(a, dy);
      const transposedB = productTransposedB(dy, tf.tensor2d(weights, [inputs, outputs]));
      expect([transposedA.shape, transposedB.shape]).toEqual([
        [inputs, outputs],
        [rows, inputs],
      ]);
      assertClose(transposedA.dataSync(), expected.weights, tolerance, 'aᵀ·b');
      assertClose(transposedB.dataSync(), expected.x, tolerance, 'a·bᵀ');
    });
  });
});

function runTwin() {
  const [matrix, kernel] = [leaf(Float64Array.from(x)), leaf(Float64Array.from(weights))];
  const value = concat(...split(matrix, rows).map((row) => timesMatrix(row, kernel)));
  backward(value, upstream);
  const columnSum = (column: number) =>
    upstream.reduce((sum, entry, at) => (at % outputs === column ? sum + entry : sum), 0);
  return {
    value: value.values,
    x: matrix.gradient,
    weights: kernel.gradient,
    bias: Float64Array.from({ length: outputs }, (_, column) => columnSum(column)),
  };
}
