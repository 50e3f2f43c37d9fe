import { exp } from './functions';
import { addWide, keep, read, sumOfWide, write } from './vectors';

/** The softmax of each row of logits against its target; the equations stand in `sparseCrossEntropy.ts`. */

/** What is noted of a row, in 32-bit numbers: Σexp(x − max), max, the mean of x, and 1 where the first largest is the target. */
const notesBytes: usize = 16;

/**
 * @param logits [rows, vocabulary]
 * @param targets [rows], int32
 * @param weights [rows]; rows of weight 0 are not looked at
 * @param gradient [rows, vocabulary], written; 0 for none
 * @param notes [rows, 4], written where the weight is not 0
 */
export function crossEntropy(
  rows: i32,
  vocabulary: i32,
  logits: usize,
  targets: usize,
  weights: usize,
  labelSmoothing: f64,
  gradient: usize,
  notes: usize,
): void {
  const width = (<usize>vocabulary) << 2;
  for (let row = 0; row < rows; row++) {
    const weight = load<f32>(weights);
    if (weight !== 0) {
      const target = (<usize>load<i32>(targets)) << 2;
      const largest = largestOf(vocabulary, logits);
      const sum = sumExponentials(vocabulary, logits, largest, gradient, notes);
      store<f32>(notes, <f32>sum);
      store<f32>(notes, largest, 4);
      store<f32>(notes, isFirst(logits, target, largest) ? 1 : 0, 12);
      if (gradient !== 0) {
        const share = <f32>((<f64>weight * labelSmoothing) / <f64>vocabulary);
        scaleAndShift(vocabulary, gradient, <f32>(<f64>weight / sum), -share);
        const kept = <f32>(<f64>weight * (1 - labelSmoothing));
        store<f32>(gradient + target, load<f32>(gradient + target) - kept);
      }
    } else if (gradient !== 0) {
      memory.fill(gradient, 0, width);
    }
    logits += width;
    targets += 4;
    weights += 4;
    notes += notesBytes;
    if (gradient !== 0) gradient += width;
  }
}

function largestOf(size: i32, values: usize): f32 {
  let largest = f32x4.splat(load<f32>(values));
  const end = values + ((<usize>(size & ~3)) << 2);
  for (; values < end; values += 16) largest = f32x4.pmax(largest, v128.load(values));
  let single = max(
    max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
    max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
  );
  for (let left = size & 3; left > 0; left--, values += 4) single = max(single, load<f32>(values));
  return single;
}

/** Writes the exponentials where the gradient will stand, and notes the mean of x. @returns their sum */
function sumExponentials(size: i32, logits: usize, largest: f32, to: usize, notes: usize): f64 {
  const shift = f32x4.splat(largest);
  let sums = f64x2.splat(0);
  let plain = f64x2.splat(0);
  for (let left = size; left > 0; left -= 4, logits += 16) {
    const x = read(logits, left);
    const power = keep(exp(f32x4.sub(x, shift)), left);
    sums = addWide(sums, power);
    plain = addWide(plain, x);
    if (to !== 0) {
      write(to, power, left);
      to += 16;
    }
  }
  store<f32>(notes, <f32>(sumOfWide(plain) / <f64>size), 8);
  return sumOfWide(sums);
}

function scaleAndShift(size: i32, values: usize, factor: f32, addend: f32): void {
  const factors = f32x4.splat(factor);
  const addends = f32x4.splat(addend);
  for (let left = size; left > 0; left -= 4, values += 16) {
    write(values, f32x4.add(f32x4.mul(read(values, left), factors), addends), left);
  }
}

/** Whether no number before the target is as large as the largest, and the target is. */
function isFirst(logits: usize, target: usize, largest: f32): bool {
  if (load<f32>(logits + target) !== largest) return false;
  for (let at: usize = 0; at < target; at += 4) {
    if (load<f32>(logits + at) === largest) return false;
  }
  return true;
}
