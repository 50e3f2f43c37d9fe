import type { AttentionKind } from '../../../core/spec/modelSpec.ts';
import { tf } from '../../tf.ts';
import type { Variables } from '../parameters.ts';
import { additive } from './additive.ts';
import { dot } from './dot.ts';

/**
 * Attention: a decoder state s (the query) is compared with every encoder state h_i, and the context is their mean
 * under the softmax of the scores.
 *
 *   a_it = softmax_i score(s, h_i)      v_t = Σ_i a_it·h_i
 *
 * A score function has two halves, because the part that depends on the source alone is computed once a sentence.
 */
export interface ScoreFunction {
  /** @param annotations [B, S, H] the encoder states @returns [B, S, H] what queries are compared with. */
  keys(annotations: tf.Tensor3D): tf.Tensor3D;
  /** @param states [B, T, H] decoder states @param keys [B, S, H] @returns [B, T, S] */
  score(states: tf.Tensor3D, keys: tf.Tensor3D): tf.Tensor3D;
}

/** What the decoder keeps of a source sentence. */
export interface Memory {
  /** [B, S, H] */
  readonly annotations: tf.Tensor3D;
  /** [B, S, H] */
  readonly keys: tf.Tensor3D;
  /** [B, 1, S]: 0 on real positions, −1e9 on padding (its weight then underflows to exactly 0). */
  readonly paddingPenalty: tf.Tensor3D;
}

/** @returns null for a network without attention. */
export function scoreFunction(kind: AttentionKind, variables: Variables): ScoreFunction | null {
  switch (kind) {
    case 'additive':
      return additive(variables);
    case 'dot':
      return dot;
    case 'none':
      return null;
    default:
      return kind satisfies never;
  }
}

/** @param states [B, T, H] @returns the weights [B, T, S] and the contexts [B, T, H] */
export function attend(
  { score }: ScoreFunction,
  states: tf.Tensor3D,
  memory: Memory,
): { weights: tf.Tensor3D; context: tf.Tensor3D } {
  const weights: tf.Tensor3D = tf.softmax(tf.add(score(states, memory.keys), memory.paddingPenalty));
  return { weights, context: tf.matMul(weights, memory.annotations) };
}
