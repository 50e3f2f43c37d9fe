import type { tf } from '../../tf.ts';
import { drawWebgl, fitsTexture } from '../webglDraw.ts';

/** Embeddings and their gradient on WebGL, a draw each. */
const lookupCode = `
void draw(int x, int y) {
  int first = int(Ids(0, 2 * y));
  int second = int(Ids(0, 2 * y + 1));
  vec4 upper = Table_block(x, first >> 1);
  vec4 lower = Table_block(x, second >> 1);
  rows = vec4((first & 1) == 0 ? upper.xy : upper.zw, (second & 1) == 0 ? lower.xy : lower.zw);
}`;

const gradientCode = `
vec2 sumOf(int x, int id) {
  vec2 sum = vec2(0.0);
  int end = int(Starts(0, id + 1));
  for (int k = int(Starts(0, id)); k < end; k++) {
    int position = int(Positions(0, k));
    vec4 four = Gradient_block(x, position >> 1);
    sum += (position & 1) == 0 ? four.xy : four.zw;
  }
  return sum;
}
void draw(int x, int y) {
  vec2 upper = sumOf(x, 2 * y);
  sums = vec4(upper, 2 * y + 1 < count ? sumOf(x, 2 * y + 1) : vec2(0.0));
}`;

export function fitsLookup(table: tf.Tensor2D, ids: tf.Tensor1D): boolean {
  return fitsTexture(...table.shape, ids.size);
}

/** @param table [V, E] @param ids [N] @returns [N, E] */
export function webglLookup(table: tf.Tensor2D, ids: tf.Tensor1D): tf.Tensor2D {
  return drawWebgl(
    { name: 'embedding', inputs: { Table: table, Ids: ids }, code: lookupCode },
    ['rows'],
    [ids.size, table.shape[1]],
  )[0] as tf.Tensor2D;
}

/** @param gradient [N, E] @returns [rows, E] */
export function webglGradient(
  { gradient, starts, positions }: { gradient: tf.Tensor2D; starts: tf.Tensor1D; positions: tf.Tensor1D },
  { rows }: { rows: number },
): tf.Tensor[] {
  return drawWebgl(
    {
      name: 'embedding gradient',
      inputs: { Starts: starts, Positions: positions, Gradient: gradient },
      integers: { count: rows },
      code: gradientCode,
    },
    ['sums'],
    [rows, gradient.shape[1]],
  );
}
