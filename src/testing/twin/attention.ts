import type { AttentionKind } from '../../core/spec/modelSpec.ts';
import { type AttentionScore, additiveScore, dotScore } from './attentionScore.ts';
import type { Parameters } from './parameters.ts';
import { addTo, dotProduct, zeroRows } from './rowVector.ts';
import { softmax, softmaxBackward } from './softmax.ts';

/**
 * One look at the source (Bahdanau et al. 2014, section 3.1): the weights are a softmax of the query's scores over the
 * real source words, the context is the weighted mean of their states.
 */
export interface Look {
  /** [real source length], a probability each. */
  readonly weights: Float64Array;
  /** v, [H] */
  readonly context: Float64Array;
}

/** @param gradients where the score's backward pass adds. */
export function attentionScore(
  kind: Exclude<AttentionKind, 'none'>,
  parameters: Parameters,
  gradients: Parameters,
): AttentionScore {
  switch (kind) {
    case 'additive':
      return additiveScore(parameters, gradients);
    case 'dot':
      return dotScore;
    default:
      return kind satisfies never;
  }
}

/** @param query a decoder state, [H] @param annotations h_i of the real source words, [H] each. */
export function attend(
  query: Float64Array,
  annotations: readonly Float64Array[],
  score: AttentionScore,
): Look {
  const weights = softmax(Float64Array.from(annotations, (annotation) => score.score(query, annotation)));
  const context = new Float64Array(query.length);
  annotations.forEach((annotation, position) => {
    addTo(context, annotation, weights[position]!);
  });
  return { weights, context };
}

/** Adds to the gradients of the score's parameters. */
export function attendBackward(
  { weights }: Look,
  query: Float64Array,
  annotations: readonly Float64Array[],
  score: AttentionScore,
  contextGradient: Float64Array,
): { query: Float64Array; annotations: Float64Array[] } {
  const queryGradient = new Float64Array(query.length);
  const annotationGradients = zeroRows(annotations.length, query.length);
  const weightGradients = Float64Array.from(annotations, (annotation) =>
    dotProduct(contextGradient, annotation),
  );
  softmaxBackward(weights, weightGradients).forEach((scoreGradient, position) => {
    const annotationGradient = annotationGradients[position]!;
    addTo(annotationGradient, contextGradient, weights[position]!);
    score.backward(query, annotations[position]!, scoreGradient, queryGradient, annotationGradient);
  });
  return { query: queryGradient, annotations: annotationGradients };
}
