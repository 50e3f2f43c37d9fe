import { tf } from '../../tf.ts';

/**
 * Coverage (Tu et al. 2016, section 3; in the form of See et al. 2017, equation 11): the sum of the weights a source
 * word has had joins its key inside the tanh, k_i + c_i·w.
 *
 * @param keys [S·B, H]
 * @param coverage c: [B, S]
 * @param vector w: [H]
 */
export function coveredKeys(keys: tf.Tensor2D, coverage: tf.Tensor2D, vector: tf.Tensor1D): tf.Tensor2D {
  const column = tf.reshape(tf.transpose(coverage), [-1, 1]); // [S·B, 1]
  return tf.add(keys, tf.mul(column, vector));
}
