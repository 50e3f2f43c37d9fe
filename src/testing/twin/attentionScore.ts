import { tanhBackward } from './dense.ts';
import { type Parameters, parameter } from './parameters.ts';
import { addOuterProduct, addTo, dotProduct, timesMatrix, timesTransposed } from './rowVector.ts';

/** How well a decoder state (the query) and an encoder state match, as one number, and the gradient of it. */
export interface AttentionScore {
  score(query: Float64Array, state: Float64Array): number;
  /** Adds d score · scoreGradient to the gradients of the query, of the state and of the parameters. */
  backward(
    query: Float64Array,
    state: Float64Array,
    scoreGradient: number,
    queryGradient: Float64Array,
    stateGradient: Float64Array,
  ): void;
}

/** d · h (Luong et al. 2015, equation 8, "dot"). */
export const dotScore: AttentionScore = {
  score: dotProduct,
  backward(query, state, scoreGradient, queryGradient, stateGradient) {
    addTo(queryGradient, state, scoreGradient);
    addTo(stateGradient, query, scoreGradient);
  },
};

/** v · tanh(d·W + h·U) (Bahdanau et al. 2014, appendix A.1.2). */
export function additiveScore(parameters: Parameters, gradients: Parameters): AttentionScore {
  const queryKernel = parameter(parameters, 'attention.query'); // [H, H]
  const keyKernel = parameter(parameters, 'attention.key'); // [H, H]
  const weights = parameter(parameters, 'attention.score'); // [H]

  function activation(query: Float64Array, state: Float64Array): Float64Array {
    const sum = timesMatrix(query, queryKernel);
    addTo(sum, timesMatrix(state, keyKernel));
    return sum.map(Math.tanh);
  }

  return {
    score: (query, state) => dotProduct(weights, activation(query, state)),
    backward(query, state, scoreGradient, queryGradient, stateGradient) {
      const active = activation(query, state);
      addTo(parameter(gradients, 'attention.score'), active, scoreGradient);
      const before = tanhBackward(
        active,
        weights.map((weight) => weight * scoreGradient),
      );
      addOuterProduct(parameter(gradients, 'attention.query'), query, before);
      addOuterProduct(parameter(gradients, 'attention.key'), state, before);
      addTo(queryGradient, timesTransposed(before, queryKernel));
      addTo(stateGradient, timesTransposed(before, keyKernel));
    },
  };
}
