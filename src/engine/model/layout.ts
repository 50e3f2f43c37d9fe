import { tf } from '../tf.ts';

/** The network is time-major throughout; what people look at goes sentence by sentence. */

/** [T·B, H] → [B, T, H] */
export function batchMajor(sequence: tf.Tensor2D, batch: number): tf.Tensor3D {
  const [rows, width] = sequence.shape;
  return tf.transpose(tf.reshape(sequence, [rows / batch, batch, width]), [1, 0, 2]);
}
