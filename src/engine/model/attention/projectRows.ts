import { product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';

/** Each row by a matrix. @param rows [B, N, inputs] @param matrix [inputs, outputs] @returns [B, N, outputs] */
export function projectRows(rows: tf.Tensor3D, matrix: tf.Tensor2D): tf.Tensor3D {
  const [batch, length, width] = rows.shape;
  const flat: tf.Tensor2D = tf.reshape(rows, [batch * length, width]);
  return tf.reshape(product(flat, matrix), [batch, length, matrix.shape[1]]);
}
