import { tanh, tanhSlope } from './functions';
import { madd, read, sumOf, write } from './vectors';

/** The gradients of `attention.ts`, in the same layout. */

/**
 * The gradients of `weightedSums`: δa = δc·h, where a is not 0, and δh += a·δc.
 *
 * @param stride numbers from one row of slopes to the next
 * @param slopes δc, the first `width` numbers of each row
 * @param valuesGradient [sources·batch, width], added to
 * @param weightsGradient [rows, sources], written, or added to
 */
export function weightedSumsGradient(
  rows: i32,
  batch: i32,
  sources: i32,
  width: i32,
  weights: usize,
  values: usize,
  stride: i32,
  slopes: usize,
  valuesGradient: usize,
  weightsGradient: usize,
  adds: bool,
): void {
  const step = (<usize>batch * <usize>width) << 2;
  for (let row = 0; row < rows; row++) {
    const first = (<usize>(row % batch) * <usize>width) << 2;
    let value = values + first;
    let valueGradient = valuesGradient + first;
    for (let source = 0; source < sources; source++) {
      const share = load<f32>(weights);
      let gradient: f32 = adds ? load<f32>(weightsGradient) : 0;
      if (share !== 0) gradient += dotAndAdd(width, share, slopes, value, valueGradient);
      store<f32>(weightsGradient, gradient);
      weights += 4;
      weightsGradient += 4;
      value += step;
      valueGradient += step;
    }
    slopes += (<usize>stride) << 2;
  }
}

/** From the gradients of weights to those of scores, a·(δa − Σ a·δa), in place. */
export function softmaxGradient(rows: i32, sources: i32, weights: usize, gradient: usize): void {
  const width = (<usize>sources) << 2;
  for (let row = 0; row < rows; row++) {
    let expected: f64 = 0;
    for (let at: usize = 0; at < width; at += 4) {
      expected += <f64>load<f32>(weights + at) * <f64>load<f32>(gradient + at);
    }
    for (let at: usize = 0; at < width; at += 4) {
      const slope = <f64>load<f32>(weights + at) * (<f64>load<f32>(gradient + at) - expected);
      store<f32>(gradient + at, <f32>slope);
    }
    weights += width;
    gradient += width;
  }
}

/** δh += a·δc. @returns δc·h */
function dotAndAdd(size: i32, share: f32, slopes: usize, annotation: usize, gradient: usize): f32 {
  const shares = f32x4.splat(share);
  let sums = f32x4.splat(0);
  for (let left = size, at: usize = 0; left > 0; left -= 4, at += 16) {
    const slope = read(slopes + at, left);
    sums = madd(slope, read(annotation + at, left), sums);
    write(gradient + at, madd(shares, slope, read(gradient + at, left)), left);
  }
  return sumOf(sums);
}

/**
 * From the scores on: to queries, keys and, for the additive score, to the vector.
 *
 * @param vector 0 for a dot product
 * @param queriesGradient [rows, width], written
 * @param keysGradient [sources·batch, width], added to
 * @param vectorGradient [width], added to
 */
export function attentionInputsGradient(
  rows: i32,
  batch: i32,
  sources: i32,
  width: i32,
  queries: usize,
  keys: usize,
  vector: usize,
  scale: f64,
  scoresGradient: usize,
  queriesGradient: usize,
  keysGradient: usize,
  vectorGradient: usize,
): void {
  const step = (<usize>batch * <usize>width) << 2;
  for (let row = 0; row < rows; row++) {
    const first = (<usize>(row % batch) * <usize>width) << 2;
    for (let left = width, at: usize = 0; left > 0; left -= 4, at += 16) {
      const query = read(queries + at, left);
      const key = keys + first + at;
      const keyGradient = keysGradient + first + at;
      const sum =
        vector === 0
          ? throughDot(sources, step, query, key, <f32>scale, scoresGradient, keyGradient, left)
          : throughEnergy(
              sources,
              step,
              query,
              key,
              vector + at,
              scoresGradient,
              keyGradient,
              vectorGradient + at,
              left,
            );
      write(queriesGradient + at, sum, left);
    }
    queries += (<usize>width) << 2;
    queriesGradient += (<usize>width) << 2;
    scoresGradient += (<usize>sources) << 2;
  }
}

/** Four numbers of a query's gradient. */
function throughDot(
  sources: i32,
  step: usize,
  query: v128,
  key: usize,
  scale: f32,
  scoreGradient: usize,
  keyGradient: usize,
  lanes: i32,
): v128 {
  let sum = f32x4.splat(0);
  for (let source = 0; source < sources; source++) {
    const slope = load<f32>(scoreGradient);
    if (slope !== 0) {
      const slopes = f32x4.splat(scale * slope);
      sum = madd(slopes, read(key, lanes), sum);
      write(keyGradient, madd(slopes, query, read(keyGradient, lanes)), lanes);
    }
    scoreGradient += 4;
    key += step;
    keyGradient += step;
  }
  return sum;
}

/** Four numbers of a query's gradient; e = tanh(q + k) is computed anew. */
function throughEnergy(
  sources: i32,
  step: usize,
  query: v128,
  key: usize,
  vector: usize,
  scoreGradient: usize,
  keyGradient: usize,
  vectorGradient: usize,
  lanes: i32,
): v128 {
  const v = read(vector, lanes);
  let vectorSum = read(vectorGradient, lanes);
  let sum = f32x4.splat(0);
  for (let source = 0; source < sources; source++) {
    const slope = load<f32>(scoreGradient);
    if (slope !== 0) {
      const slopes = f32x4.splat(slope);
      const e = tanh(f32x4.add(query, read(key, lanes)));
      const inner = f32x4.mul(f32x4.mul(slopes, v), tanhSlope(e));
      sum = f32x4.add(sum, inner);
      write(keyGradient, f32x4.add(read(keyGradient, lanes), inner), lanes);
      vectorSum = madd(slopes, e, vectorSum);
    }
    scoreGradient += 4;
    key += step;
    keyGradient += step;
  }
  write(vectorGradient, vectorSum, lanes);
  return sum;
}
