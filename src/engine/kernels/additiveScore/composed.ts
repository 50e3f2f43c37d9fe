import { tf } from '../../tf.ts';
import type { AdditiveScoreGradientInputs, AdditiveScoreInputs } from './additiveScore.ts';

/** The additive score of stock operations. */

/** @returns scores [B, T, S] and energies [B, T, S, A] */
export function composedForward({ queries, keys, vector }: AdditiveScoreInputs): tf.Tensor[] {
  const energies = tf.tanh(tf.add(tf.expandDims(queries, 2), tf.expandDims(keys, 1))); // [B, T, S, A]
  const [batch, targetLength, sourceLength, width] = energies.shape as [number, number, number, number];
  const flat = tf.reshape(energies, [batch * targetLength * sourceLength, width]);
  const scores = tf.matMul(flat as tf.Tensor2D, tf.reshape(vector, [width, 1]));
  return [tf.reshape(scores, [batch, targetLength, sourceLength]), energies];
}

/** @returns the gradients of queries, keys, vector */
export function composedBackward({
  scoreGradient,
  energies,
  vector,
}: AdditiveScoreGradientInputs): tf.Tensor[] {
  const [batch, targetLength, sourceLength, width] = energies.shape;
  const outer = tf.expandDims(scoreGradient, 3); // [B, T, S, 1]
  const inner = tf.mul(tf.mul(outer, vector), tf.sub(1, tf.square(energies)));
  const rows = batch * targetLength * sourceLength;
  const vectorGradient = tf.matMul(
    tf.reshape(scoreGradient, [1, rows]) as tf.Tensor2D,
    tf.reshape(energies, [rows, width]) as tf.Tensor2D,
  );
  return [tf.sum(inner, 2), tf.sum(inner, 1), tf.reshape(vectorGradient, [width])];
}
