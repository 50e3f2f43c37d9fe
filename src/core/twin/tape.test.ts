import { describe, expect, test } from 'vitest';
import { assertClose } from '../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../testing/finiteDifference.ts';
import { createRandom } from '../random/random.ts';
import {
  add,
  backward,
  complement,
  concat,
  dot,
  exp,
  leaf,
  logSoftmax,
  logSumExp,
  multiply,
  scale,
  sigmoid,
  slice,
  split,
  tanh,
  timesMatrix,
  transpose,
  type Vector,
} from './tape.ts';

/** Every operation, on a vector or matrix of six numbers each. */
const operations: Readonly<Record<string, (x: Vector, y: Vector) => Vector>> = {
  add: (x, y) => add(x, y, x),
  multiply,
  'multiply with itself': (x) => multiply(x, x),
  'times a matrix': (x, y) => timesMatrix(slice(x, 1, 4), y),
  dot,
  transpose: (x, y) => multiply(transpose(x, 2), y),
  scale: (x) => scale(x, -1.7),
  complement,
  tanh,
  sigmoid,
  exp,
  logSoftmax: (x) => logSoftmax(x),
  logSumExp: (x) => logSumExp(x),
  'logSumExp without some': (x) => logSumExp(x, new Set([0])),
  'logSoftmax without some': (x) => slice(logSoftmax(x, new Set([0])), 1, 6),
  concat: (x, y) => multiply(concat(x, y, x), concat(y, y, x)),
  slice: (x) => slice(x, 2, 5),
  split: (x) => multiply(...(split(x, 2) as [Vector, Vector])),
  'what is used twice': (x, y) => {
    const shared = tanh(add(x, y));
    return multiply(sigmoid(shared), add(shared, y));
  },
};

const random = createRandom(4).stream('tape test');
const numbers = (size: number) => Float64Array.from({ length: size }, () => random.normal());

describe.each(Object.entries(operations))('%s', (_, operation) => {
  const given = [numbers(6), numbers(6)] as const;
  const run = () => {
    const leaves = given.map((values) => leaf(values)) as [Vector, Vector];
    return { leaves, result: operation(...leaves) };
  };
  const upstream = numbers(run().result.values.length);
  const weighted = () => run().result.values.reduce((sum, value, at) => sum + value * upstream[at]!, 0);

  test('has the gradients of finite differences', () => {
    const { leaves, result } = run();
    backward(result, upstream);
    const numeric = given.map((values) => finiteDifferenceGradient(weighted, values));
    expect(numeric[0]?.some((value) => value !== 0)).toBe(true);
    for (const [index, { gradient }] of leaves.entries()) {
      // Central differences are good to about 1e-10; the gradients are near 1.
      assertClose(gradient, numeric[index] ?? [], 1e-8, `gradient ${index}`);
    }
  });
});

test('products follow the rows of the matrix', () => {
  const matrix = leaf(Float64Array.of(1, 2, 3, 4, 5, 6)); // [2, 3]
  expect([...timesMatrix(leaf(Float64Array.of(1, 10)), matrix).values]).toEqual([41, 52, 63]);
  expect([...transpose(matrix, 3).values]).toEqual([1, 4, 2, 5, 3, 6]);
});

test('a softmax of large numbers neither overflows nor vanishes', () => {
  const { values } = exp(logSoftmax(leaf(Float64Array.of(1000, 1000, -1000))));
  expect([...values]).toEqual([0.5, 0.5, 0]);
});

test('what a softmax leaves out has no share in it', () => {
  const { values } = exp(logSoftmax(leaf(Float64Array.of(7, 1, 1)), new Set([0])));
  expect([...values]).toEqual([0, 0.5, 0.5]);
});
