import { tf } from '../tf.ts';

/** Sequences run time-major through recurrent layers, and batch-major through attention. */

/** [T·B, H] → [B, T, H] */
export function batchMajor(sequence: tf.Tensor2D, batch: number): tf.Tensor3D {
  const [rows, width] = sequence.shape;
  return tf.transpose(tf.reshape(sequence, [rows / batch, batch, width]), [1, 0, 2]);
}

/** [B, T, H] → [T·B, H] */
export function timeMajor(sequence: tf.Tensor3D): tf.Tensor2D {
  const [batch, steps, width] = sequence.shape;
  return tf.reshape(tf.transpose(sequence, [1, 0, 2]), [steps * batch, width]);
}
