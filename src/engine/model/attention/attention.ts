import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import { tf } from '../../tf.ts';
import type { Variables } from '../parameters.ts';
import { additive } from './additive.ts';
import { concat } from './concat.ts';
import { dot } from './dot.ts';
import { general } from './general.ts';
import { scaledDot } from './scaledDot.ts';
import { trainableQuery } from './trainableQuery.ts';

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
  /** @param keys [B, S, H] @returns [B, T, S] */
  score(queries: Queries, keys: tf.Tensor3D): tf.Tensor3D;
}

/** Who asks. */
export interface Queries {
  /** [B, T, H] decoder states */
  readonly states: tf.Tensor3D;
  /** Which output position the first of them stands at, from 0. */
  readonly firstPosition: number;
  /** Σ of the weights of all former positions, [B, S], for a single query; null without coverage. */
  readonly coverage: tf.Tensor2D | null;
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
export function scoreFunction(spec: ModelSpec, variables: Variables): ScoreFunction | null {
  const { attention } = spec;
  switch (attention) {
    case 'additive':
      return additive(variables);
    case 'concat':
      return concat(variables);
    case 'dot':
      return dot;
    case 'scaledDot':
      return scaledDot;
    case 'general':
      return general(variables);
    case 'trainableQuery':
      return trainableQuery(variables);
    case 'none':
      return null;
    default:
      return attention satisfies never;
  }
}

/** @returns the weights [B, T, S] and the contexts [B, T, H] */
export function attend(
  { score }: ScoreFunction,
  queries: Queries,
  memory: Memory,
): { weights: tf.Tensor3D; context: tf.Tensor3D } {
  const weights: tf.Tensor3D = tf.softmax(tf.add(score(queries, memory.keys), memory.paddingPenalty));
  return { weights, context: tf.matMul(weights, memory.annotations) };
}
