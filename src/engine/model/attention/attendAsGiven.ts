import type { AttentionResult } from '../../kernels/attention/attention.ts';
import { tf } from '../../tf.ts';
import type { Memory } from './attention.ts';

/**
 * A look at the source with weights from elsewhere: v = Σ_i a_i·h_i. For a single step.
 *
 * @param weights a: [B, S], adding up to 1, 0 on padding
 * @param states [B, H], who would have asked
 * @param beside whether each context shall have its state beside it, [B, 2H]
 */
export function attendAsGiven(
  weights: tf.Tensor2D,
  states: tf.Tensor2D,
  { annotations }: Memory,
  beside: boolean,
): AttentionResult {
  const [batch, sources] = weights.shape;
  const perSource = tf.reshape(annotations, [sources, batch, -1]);
  const column = tf.reshape(tf.transpose(weights), [sources, batch, 1]);
  const contexts = tf.sum<tf.Tensor2D>(tf.mul(perSource, column), 0);
  return { contexts: beside ? tf.concat([contexts, states], 1) : contexts, weights };
}
