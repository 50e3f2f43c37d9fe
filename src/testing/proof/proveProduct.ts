import { createRandom } from '../../core/random/random.ts';
import { affineTanh, product } from '../../engine/kernels/product/product.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { maxRelativeError } from '../closeness.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';

/**
 * Holds matrix products on the current backend against plain loops in Float64: the plain one and the one with bias and
 * tanh, their values and all gradients.
 */

/** Odd sizes, one of everything, and results that are worked out in several parts at once. */
export const provenProducts: readonly [rows: number, inputs: number, outputs: number][] = [
  [13, 40, 123],
  [1, 1, 1],
  [7, 5, 3],
  [301, 203, 157],
  [162, 303, 198],
];

export async function proveProduct([rows, inputs, outputs]: (typeof provenProducts)[number]): Promise<
  Proof[]
> {
  const random = createRandom(5).stream('product proof');
  const normals = (size: number, deviation = 1) =>
    Float32Array.from({ length: size }, () => deviation * random.normal());
  const x = normals(rows * inputs);
  const w = normals(inputs * outputs, 1 / Math.sqrt(inputs));
  const bias = normals(outputs);
  const upstream = normals(rows * outputs);
  const proofs: Proof[] = [];
  for (const isTanh of [false, true]) {
    const sums = multiplied(x, w, [rows, inputs, outputs]);
    const y = isTanh ? sums.map((sum, at) => Math.tanh(sum + (bias[at % outputs] as number))) : sums;
    const dz = Float64Array.from(upstream, (dy, at) => (isTanh ? dy * (1 - (y[at] as number) ** 2) : dy));
    const expected = {
      value: y,
      'gradient of x': multiplied(dz, turned(w, inputs), [rows, outputs, inputs]),
      'gradient of the weights': multiplied(turned(x, rows), dz, [inputs, rows, outputs]),
      ...(isTanh && {
        'gradient of the bias': multiplied(new Float64Array(rows).fill(1), dz, [1, rows, outputs]),
      }),
    };
    await poison([[rows, outputs], [rows, inputs], [inputs, outputs], [outputs]]);
    const results = tidied(() => {
      const given = [tf.tensor2d(x, [rows, inputs]), tf.tensor2d(w, [inputs, outputs])];
      if (isTanh) given.push(tf.tensor1d(bias) as tf.Tensor as tf.Tensor2D);
      const run = (...parts: tf.Tensor[]): tf.Tensor => {
        const [a, b, added] = parts as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
        return isTanh ? affineTanh(a, b, added) : product(a, b);
      };
      return [run(...given), ...tf.grads(run)(given, tf.tensor2d(upstream, [rows, outputs]))];
    });
    for (const [index, [what, values]] of Object.entries(expected).entries()) {
      const actual = await (results[index] as tf.Tensor).data();
      proofs.push({
        what: `[${rows}, ${inputs}] by ${outputs}${isTanh ? ' with bias and tanh' : ''}: ${what}`,
        relativeError: maxRelativeError(actual, values),
      });
    }
    tf.dispose(results);
  }
  return proofs;
}

type Numbers = Float32Array | Float64Array;

function multiplied(
  a: Numbers,
  b: Numbers,
  [rows, inner, columns]: readonly [number, number, number],
): Float64Array {
  const result = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[row * inner + k] as number;
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        result[at] = (result[at] as number) + factor * (b[k * columns + column] as number);
      }
    }
  }
  return result;
}

/** @param matrix [rows, …] @returns […, rows] */
function turned(matrix: Numbers, rows: number): Float64Array {
  const columns = matrix.length / rows;
  return Float64Array.from(
    matrix,
    (_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)] as number,
  );
}
