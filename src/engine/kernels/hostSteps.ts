import type { tf } from '../tf.ts';
import type { HostMemory, SimdMemory } from './hostMemory.ts';
import type { Operand } from './simd/simd.ts';
import type { SequenceShape } from './timeSteps.ts';

/** What the recurrent blocks share on backends whose memory JavaScript can reach. */

/** The numbers of one time step. @param sequence [T·B, width] */
export function stepOf(sequence: Float32Array, time: number, stepSize: number): Float32Array {
  return sequence.subarray(time * stepSize, (time + 1) * stepSize);
}

/** Adds in place. */
export function addTo(sum: Float32Array, addend: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (addend[at] as number);
}

/**
 * h_{t−1} of every step, in the order of the input and transposed, so that a plain product with the gradients of the
 * steps gives that of the recurrent matrix.
 *
 * @param hiddens [(T+1)·B, H], in the direction of travel
 * @returns [H, T·B]; the caller frees it.
 */
export function transposedHiddensBefore(
  hiddens: tf.TensorInfo,
  { steps, batch, units, reverse }: SequenceShape,
  memory: HostMemory,
): tf.Tensor2D {
  const columns = steps * batch;
  const transposed = memory.allocate([units, columns]);
  const from = memory.floats(hiddens);
  const to = memory.floats(transposed);
  for (let index = 0; index < steps; index++) {
    const time = reverse ? steps - 1 - index : index;
    for (let row = 0; row < batch; row++) {
      const start = (index * batch + row) * units;
      for (let unit = 0; unit < units; unit++) {
        to[unit * columns + time * batch + row] = from[start + unit] as number;
      }
    }
  }
  return transposed as tf.Tensor2D;
}

/**
 * The same for our own products, which read operands transposed: h_{t−1} of every step, in the order of the input.
 *
 * @param hiddens [(T+1)·B, H], in the direction of travel
 * @returns [H, T·B], a view of `hiddens` or of a tensor for the caller's tidy to free
 */
export function hiddensBeforeAsOperand(
  hiddens: tf.TensorInfo,
  { steps, batch, units, reverse }: SequenceShape,
  { allocate, floats, simd }: SimdMemory,
): Operand {
  const columns = steps * batch;
  if (!reverse) return { address: simd.address(hiddens), rows: units, columns, isTransposed: true };
  const ordered = allocate([columns, units]);
  const size = batch * units;
  for (let time = 0; time < steps; time++) {
    floats(ordered).set(stepOf(floats(hiddens), steps - 1 - time, size), time * size);
  }
  return simd.matrix(ordered, true);
}

/** Where so many numbers of each row go; by default the rows are as long as that and lie side by side. */
export interface ColumnCopy {
  readonly from: Float32Array;
  readonly fromStride?: number;
  readonly fromPlace?: number;
  readonly to: Float32Array;
  readonly toStride?: number;
  readonly toPlace?: number;
}

/** Copies some columns of one matrix to some of another, for as many rows as the shorter one has. */
export function copyColumns(copy: ColumnCopy, width: number): void {
  const { from, fromStride = width, fromPlace = 0, to, toStride = width, toPlace = 0 } = copy;
  const rows = Math.min(from.length / fromStride, to.length / toStride);
  for (let row = 0; row < rows; row++) {
    const start = row * fromStride + fromPlace;
    to.set(from.subarray(start, start + width), row * toStride + toPlace);
  }
}
