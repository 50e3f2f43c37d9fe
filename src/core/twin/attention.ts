import type { AttentionScore, Query } from './attentionScore.ts';
import { concat, exp, leaf, logSoftmax, timesMatrix, type Vector } from './tape.ts';

/**
 * One look at the source (Bahdanau et al. 2014, section 3.1): the weights are a softmax of the query's scores over the
 * real source words, the context is the weighted mean of their states.
 */
export interface Look {
  /** e, [real source length] */
  readonly energies: Vector;
  /** softmax e, a probability each; or what was given in its place. */
  readonly weights: Vector;
  /** v, [H] */
  readonly context: Vector;
}

/**
 * @param annotations h_i of the real source words, [H] each.
 * @param coverage c_i, the sum of the weights each word has had so far, as a vector of one number each.
 * @param given weights in place of the softmax, one for each source word.
 */
export function attend(
  score: AttentionScore,
  query: Query,
  annotations: readonly Vector[],
  coverage: readonly Vector[],
  given: ArrayLike<number> | null = null,
): Look {
  const scores = annotations.map((annotation, at) => score(query, annotation, coverage[at]!));
  const energies = concat(...scores);
  const weights = given ? leaf(Float64Array.from(given)) : exp(logSoftmax(energies));
  return { energies, weights, context: timesMatrix(weights, concat(...annotations)) };
}
