import { additiveScore } from '../../kernels/additiveScore/additiveScore.ts';
import { product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';

/** Additive score (Bahdanau et al. 2014, appendix A.1.2): score = v · tanh(W s + U h_i). */
export function additive(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => project(annotations, variable(variables, 'attention.key')),
    score: (states, keys) =>
      additiveScore({
        queries: project(states, variable(variables, 'attention.query')),
        keys,
        vector: variable(variables, 'attention.score'),
      }),
  };
}

/** Each row of [B, N, H] by a matrix. */
function project(rows: tf.Tensor3D, matrix: tf.Tensor2D): tf.Tensor3D {
  const [batch, length, width] = rows.shape;
  const flat = tf.reshape(rows, [batch * length, width]) as tf.Tensor2D;
  return tf.reshape(product(flat, matrix), [batch, length, width]);
}
