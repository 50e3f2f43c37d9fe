import { exp, tanh } from './functions';
import { addWide, keep, madd, read, sumOf, sumOfWide, write } from './vectors';

/**
 * Attention from queries to contexts; the equations stand in `attention/attention.ts`. Everything is time-major: row t·B + b
 * belongs to position t of sentence b.
 */

/**
 * @param rows target positions of all sentences, T·B
 * @param queries [rows, width]
 * @param keys [sources·batch, width]
 * @param lengths [batch], int32
 * @param vector [width] for the additive score; 0 for a dot product
 * @param weights [rows, sources], written
 */
export function attentionWeights(
  rows: i32,
  batch: i32,
  sources: i32,
  width: i32,
  queries: usize,
  keys: usize,
  lengths: usize,
  vector: usize,
  scale: f64,
  weights: usize,
): void {
  const step = (<usize>batch * <usize>width) << 2;
  for (let row = 0; row < rows; row++) {
    const sentence = row % batch;
    const length = load<i32>(lengths + ((<usize>sentence) << 2));
    let key = keys + ((<usize>sentence * <usize>width) << 2);
    for (let source = 0; source < length; source++) {
      const score =
        vector === 0 ? <f32>(scale * dot(width, queries, key)) : energy(width, queries, key, vector);
      store<f32>(weights + ((<usize>source) << 2), score);
      key += step;
    }
    softmax(length, weights);
    memory.fill(weights + ((<usize>length) << 2), 0, (<usize>(sources - length)) << 2);
    queries += (<usize>width) << 2;
    weights += (<usize>sources) << 2;
  }
}

/**
 * Σ a·h for each row.
 *
 * @param weights [rows, sources]
 * @param values [sources·batch, width]
 * @param stride numbers from one row of the result to the next
 * @param result the first `width` numbers of each row are written, or added to
 */
export function weightedSums(
  rows: i32,
  batch: i32,
  sources: i32,
  width: i32,
  weights: usize,
  values: usize,
  stride: i32,
  result: usize,
  adds: bool,
): void {
  const step = (<usize>batch * <usize>width) << 2;
  for (let row = 0; row < rows; row++) {
    const first = values + ((<usize>(row % batch) * <usize>width) << 2);
    for (let left = width, at: usize = 0; left > 0; left -= 4, at += 16) {
      const start = adds ? read(result + at, left) : f32x4.splat(0);
      write(result + at, addWeighted(start, sources, weights, first + at, step, left), left);
    }
    weights += (<usize>sources) << 2;
    result += (<usize>stride) << 2;
  }
}

/** Summed in 64 bits, as a large score has few digits after the point, and its softmax hangs on them. */
function dot(size: i32, a: usize, b: usize): f64 {
  let sums = f64x2.splat(0);
  for (let left = size, at: usize = 0; left > 0; left -= 4, at += 16) {
    sums = addWide(sums, f32x4.mul(read(a + at, left), read(b + at, left)));
  }
  return sumOfWide(sums);
}

/** Σ v·tanh(q + k) */
function energy(size: i32, query: usize, key: usize, vector: usize): f32 {
  let sums = f32x4.splat(0);
  for (let left = size, at: usize = 0; left > 0; left -= 4, at += 16) {
    const e = tanh(f32x4.add(read(query + at, left), read(key + at, left)));
    sums = madd(read(vector + at, left), e, sums);
  }
  return sumOf(sums);
}

/** In place. */
function softmax(size: i32, values: usize): void {
  let largest = load<f32>(values);
  const end = values + ((<usize>size) << 2);
  for (let at = values; at < end; at += 4) largest = max(largest, load<f32>(at));
  let total: f32 = 0;
  for (let left = size, at = values; left > 0; left -= 4, at += 16) {
    const power = keep(exp(f32x4.sub(read(at, left), f32x4.splat(largest))), left);
    write(at, power, left);
    total += sumOf(power);
  }
  const totals = f32x4.splat(total);
  for (let left = size, at = values; left > 0; left -= 4, at += 16) {
    write(at, f32x4.div(read(at, left), totals), left);
  }
}

/** Four numbers of a weighted sum. */
function addWeighted(start: v128, sources: i32, weights: usize, value: usize, step: usize, lanes: i32): v128 {
  let sum = start;
  for (let source = 0; source < sources; source++) {
    sum = madd(v128.load32_splat(weights), read(value, lanes), sum);
    weights += 4;
    value += step;
  }
  return sum;
}
