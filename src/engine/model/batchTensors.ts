import type { VocabularySizes } from '../../core/spec/parameterTable.ts';
import { occurrences } from '../kernels/embedding/occurrences.ts';
import { tf } from '../tf.ts';
import { type Batch, targetTokenCount } from './batch.ts';

/**
 * All that a training step reads of a batch, as plain arrays and as tensors. Nothing else of a batch reaches the device,
 * so that a recorded step can be replayed on the next batch of the same shape.
 */
export interface BatchTensors {
  /** [S·B], int32, time-major */
  readonly sourceIds: tf.Tensor1D;
  /** Where each source id stands: [V + 1] and [S·B], int32 (`kernels/embedding/occurrences`). */
  readonly sourceStarts: tf.Tensor1D;
  readonly sourcePositions: tf.Tensor1D;
  /** [S·B, 1], 1 on real tokens */
  readonly sourceMask: tf.Tensor2D;
  /** [B], int32 */
  readonly sourceLengths: tf.Tensor1D;
  /** [T·B], int32: what the decoder reads */
  readonly inputIds: tf.Tensor1D;
  readonly inputStarts: tf.Tensor1D;
  readonly inputPositions: tf.Tensor1D;
  /** [T·B], int32: what it should say */
  readonly targetIds: tf.Tensor1D;
  /** [T·B]: 1/(number of real target tokens) on those, 0 on padding */
  readonly targetWeights: tf.Tensor1D;
}

export type BatchTensorName = keyof BatchTensors;

/** Numbers on the host, for a tensor of that shape; its type follows from theirs. */
export interface HostTensor {
  readonly values: Int32Array | Float32Array;
  readonly shape: readonly number[];
}

/**
 * @param tokens what the loss is a mean over: the real target tokens, of this batch by default and of the whole one
 * where this is a share of it.
 * @throws RangeError where an id is not of its vocabulary.
 */
export function batchArrays(
  batch: Batch,
  vocabulary: VocabularySizes,
  tokens: number = targetTokenCount(batch),
): Record<BatchTensorName, HostTensor> {
  const { rows, sourceLength, targetLength } = batch;
  const flat = (values: Int32Array | Float32Array) => ({ values, shape: [values.length] });
  const source = occurrences(batch.source, vocabulary.source);
  const input = occurrences(batch.targetInput, vocabulary.target);
  return {
    sourceIds: flat(batch.source),
    sourceStarts: flat(source.starts),
    sourcePositions: flat(source.positions),
    sourceMask: {
      values: timeMajorMask(batch.sourceLengths, sourceLength),
      shape: [sourceLength * rows, 1],
    },
    sourceLengths: flat(batch.sourceLengths),
    inputIds: flat(batch.targetInput),
    inputStarts: flat(input.starts),
    inputPositions: flat(input.positions),
    targetIds: flat(batch.targetOutput),
    targetWeights: flat(timeMajorMask(batch.targetLengths, targetLength, 1 / tokens)),
  };
}

/** @returns tensors that the caller frees */
export function batchTensors(arrays: Record<BatchTensorName, HostTensor>): BatchTensors {
  const entries = Object.entries(arrays).map(([name, array]) => [name, tensorOf(array)]);
  return Object.fromEntries(entries) as BatchTensors;
}

export function tensorOf({ values, shape }: HostTensor): tf.Tensor {
  return tf.tensor(values, [...shape], values instanceof Int32Array ? 'int32' : 'float32');
}

/** `value` on real positions and 0 on padding, time-major. @returns [length·B] */
export function timeMajorMask(lengths: Int32Array, length: number, value = 1): Float32Array {
  const rows = lengths.length;
  const mask = new Float32Array(length * rows);
  for (let row = 0; row < rows; row++) {
    for (let time = 0; time < (lengths[row] as number); time++) mask[time * rows + row] = value;
  }
  return mask;
}
