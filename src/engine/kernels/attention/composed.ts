import { tf } from '../../tf.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { type AttentionSizes, attentionSizes, gradientSizes } from './attentionSizes.ts';

/** Attention of stock operations: sentence by sentence, so that all of a sentence's pairs are one product. */

/** @returns contexts, weights */
export function composedForward(inputs: AttentionInputs, { scale }: AttentionAttributes): tf.Tensor[] {
  const { queries, keys, annotations, lengths, vector, states } = inputs;
  const batch = lengths.shape[0];
  const { sources } = attentionSizes(inputs, batch, states !== undefined);
  const [q, k, h] = [bySentence(queries, batch), bySentence(keys, batch), bySentence(annotations, batch)];
  const scores = vector
    ? tf.sum(tf.mul(energiesOf(q, k), vector), 3)
    : tf.mul(tf.matMul(q, k, false, true), scale);
  const isReal = tf.less(tf.range(0, sources, 1, 'int32'), tf.expandDims(lengths, 1)); // [B, S]
  // So far below every score that the softmax gives exactly 0.
  const penalty = tf.expandDims(tf.where(isReal, tf.scalar(0), tf.scalar(-1e9)), 1);
  const weights: tf.Tensor3D = tf.softmax(tf.add(scores, penalty)); // [B, T, S]
  const contexts = byTime(tf.matMul(weights, h) as tf.Tensor3D);
  return [states ? tf.concat([contexts, states], 1) : contexts, byTime(weights)];
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function composedBackward(
  inputs: AttentionGradientInputs,
  { scale }: AttentionAttributes,
): tf.Tensor[] {
  const sizes = gradientSizes(inputs);
  const { batch } = sizes;
  const { queries, keys, annotations, vector, contextsGradient, weightsGradient } = inputs;
  const [q, k, h] = [bySentence(queries, batch), bySentence(keys, batch), bySentence(annotations, batch)];
  const weights = bySentence(inputs.weights, batch);
  const [ofContexts, ofStates] = splitBeside(contextsGradient, sizes);
  const upstream = bySentence(ofContexts, batch); // [B, T, H]
  const through: tf.Tensor3D = tf.matMul(upstream, h, false, true);
  const ofWeights = weightsGradient ? tf.add(through, bySentence(weightsGradient, batch)) : through;
  const mean = tf.sum(tf.mul(weights, ofWeights), 2, true);
  const ofScores: tf.Tensor3D = tf.mul(weights, tf.sub(ofWeights, mean)); // [B, T, S]
  const ofAnnotations = byTime(tf.matMul(weights, upstream, true, false) as tf.Tensor3D);
  const beside = ofStates ? [ofStates] : [];
  if (!vector) {
    const scaled = tf.mul(ofScores, scale);
    return [
      byTime(tf.matMul(scaled, k) as tf.Tensor3D),
      byTime(tf.matMul(scaled, q, true, false) as tf.Tensor3D),
      ofAnnotations,
      ...beside,
    ];
  }
  const energies = energiesOf(q, k);
  const outer = tf.expandDims(ofScores, 3); // [B, T, S, 1]
  const inner = tf.mul(tf.mul(outer, vector), tf.sub(1, tf.square(energies)));
  return [
    byTime(tf.sum(inner, 2) as tf.Tensor3D),
    byTime(tf.sum(inner, 1) as tf.Tensor3D),
    ofAnnotations,
    tf.sum(tf.mul(outer, energies), [0, 1, 2]),
    ...beside,
  ];
}

/** e: [B, T, S, A] */
function energiesOf(queries: tf.Tensor3D, keys: tf.Tensor3D): tf.Tensor4D {
  return tf.tanh(tf.add(tf.expandDims(queries, 2), tf.expandDims(keys, 1)));
}

function splitBeside(
  gradient: tf.Tensor2D,
  { units, hasStates }: AttentionSizes,
): [tf.Tensor2D, tf.Tensor2D | null] {
  if (!hasStates) return [gradient, null];
  return tf.split(gradient, [units, units], 1) as [tf.Tensor2D, tf.Tensor2D];
}

/** [T·B, C] → [B, T, C] */
function bySentence(rows: tf.Tensor2D, batch: number): tf.Tensor3D {
  const [count, width] = rows.shape;
  return tf.transpose(tf.reshape(rows, [count / batch, batch, width]), [1, 0, 2]);
}

/** [B, T, C] → [T·B, C] */
function byTime(sentences: tf.Tensor3D): tf.Tensor2D {
  const [batch, steps, width] = sentences.shape;
  return tf.reshape(tf.transpose(sentences, [1, 0, 2]), [steps * batch, width]);
}
