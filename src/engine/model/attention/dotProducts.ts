import { tf } from '../../tf.ts';

/** Every query with every key. @param queries [B, T, H] @param keys [B, S, H] @returns [B, T, S] */
export function dotProducts(queries: tf.Tensor3D, keys: tf.Tensor3D): tf.Tensor3D {
  return tf.matMul(queries, keys, false, true);
}
