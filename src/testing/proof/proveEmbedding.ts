import { createRandom } from '../../core/random/random.ts';
import { embedding, tokenTensors } from '../../engine/kernels/embedding/embedding.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { maxRelativeError } from '../closeness.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';

/** Holds embeddings on the current backend against plain loops in Float64: rows looked up, and the table's gradient. */

/** Odd sizes, one of everything; in the last an id often comes again. */
export const provenEmbeddings: readonly [rows: number, width: number, positions: number][] = [
  [123, 17, 91],
  [1, 1, 1],
  [6, 8, 120],
];

export async function proveEmbedding([rows, width, positions]: (typeof provenEmbeddings)[number]): Promise<
  Proof[]
> {
  const random = createRandom(7).stream('embedding proof');
  const normals = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const [table, upstream] = [normals(rows * width), normals(positions * width)];
  const ids = Int32Array.from({ length: positions }, () => random.integer(rows));
  const value = new Float64Array(positions * width);
  const gradient = new Float64Array(rows * width);
  ids.forEach((id, position) => {
    for (let column = 0; column < width; column++) {
      const [at, of] = [position * width + column, id * width + column];
      value[at] = table[of] as number;
      gradient[of] = (gradient[of] as number) + (upstream[at] as number);
    }
  });
  await poison([
    [positions, width],
    [rows, width],
  ]);
  const results = tidied(() => {
    const given = tf.tensor2d(table, [rows, width]);
    const run = (input: tf.Tensor) => embedding(input as tf.Tensor2D, tokenTensors(ids, rows));
    return [run(given), tf.grad(run)(given, tf.tensor2d(upstream, [positions, width]))];
  });
  const proofs: Proof[] = [];
  for (const [index, [what, values]] of Object.entries({ value, gradient }).entries()) {
    const actual = await (results[index] as tf.Tensor).data();
    proofs.push({
      what: `[${rows}, ${width}] at ${positions}: ${what}`,
      relativeError: maxRelativeError(actual, values),
    });
  }
  tf.dispose(results);
  return proofs;
}
