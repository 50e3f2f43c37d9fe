import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import { type AttentionResult, attention } from '../../kernels/attention/attention.ts';
import { product } from '../../kernels/product/product.ts';
import type { tf } from '../../tf.ts';
import type { Variables } from '../parameters.ts';
import { additive } from './additive.ts';
import { concat } from './concat.ts';
import { coveredKeys } from './coveredKeys.ts';
import { dot } from './dot.ts';
import { general } from './general.ts';
import { queriesAt } from './queriesAt.ts';
import { scaledDot } from './scaledDot.ts';
import { trainableQuery } from './trainableQuery.ts';

/**
 * Attention: a decoder state s (the query) is compared with every encoder state h_i, and the context is their mean
 * under the softmax of the scores.
 *
 *   a_it = softmax_i score(s, h_i)      v_t = Σ_i a_it·h_i
 *
 * A score function says how keys are made of the source, once a sentence, how queries are made, and how the two are
 * compared: through v·tanh(q + k), or by scale·q·k. The rest is one block for all of them.
 */
export interface ScoreFunction {
  /** @param annotations [S·B, H], the encoder states @returns [S·B, H], what queries are compared with */
  keys(annotations: tf.Tensor2D): tf.Tensor2D;
  readonly query: QueryKind;
  /** v: [H]; a dot product without. */
  vector?(): tf.Tensor1D;
  /** Of a dot product; 1 by default. */
  scale?(units: number): number;
  /** w of the coverage: [H]. */
  coverage?(): tf.Tensor1D;
}

/** What a query is made of: a state as it is, a state through a matrix [H, H], or the position, by a table [N, H]. */
export type QueryKind =
  | { readonly from: 'state' }
  | { readonly from: 'projectedState'; matrix(): tf.Tensor2D }
  | { readonly from: 'position'; table(): tf.Tensor2D };

/** Who asks. */
export interface Asker {
  /** [T·B, H], decoder states */
  readonly states: tf.Tensor2D;
  /** Which output position the first of them stands at, from 0. */
  readonly firstPosition: number;
  /** Σ of the weights of all former positions, [B, S], for a single query; null without coverage. */
  readonly coverage: tf.Tensor2D | null;
}

/** What the decoder keeps of a batch of source sentences. */
export interface Memory {
  /** [S·B, H], time-major */
  readonly annotations: tf.Tensor2D;
  /** [S·B, H], time-major */
  readonly keys: tf.Tensor2D;
  /** [B], int32: real positions, with </s> */
  readonly lengths: tf.Tensor1D;
}

/** @returns null for a network without attention. */
export function scoreFunction(spec: ModelSpec, variables: Variables): ScoreFunction | null {
  const kind = spec.attention;
  switch (kind) {
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
      return kind satisfies never;
  }
}

/** @param beside whether each context shall have its state beside it, [T·B, 2H] */
export function attend(score: ScoreFunction, asker: Asker, memory: Memory, beside: boolean): AttentionResult {
  const { annotations, lengths } = memory;
  const { states, coverage } = asker;
  const vector = score.vector?.();
  const inputs = {
    queries: queriesOf(score, asker, lengths.shape[0]),
    keys: coverage && score.coverage ? coveredKeys(memory.keys, coverage, score.coverage()) : memory.keys,
    annotations,
    lengths,
    ...(vector && { vector }),
    ...(beside && { states }),
  };
  return attention(inputs, {
    scale: score.scale?.(annotations.shape[1]) ?? 1,
    weightsGradient: coverage !== null,
  });
}

function queriesOf({ query }: ScoreFunction, { states, firstPosition }: Asker, batch: number): tf.Tensor2D {
  switch (query.from) {
    case 'state':
      return states;
    case 'projectedState':
      return product(states, query.matrix());
    case 'position':
      return queriesAt(query.table(), { firstPosition, steps: states.shape[0] / batch, batch });
    default:
      return query satisfies never;
  }
}
