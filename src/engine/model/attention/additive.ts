import { product } from '../../kernels/product/product.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';

/** Additive score (Bahdanau et al. 2014, appendix A.1.2): score = v · tanh(W s + U h_i). */
export function additive(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => product(annotations, variable(variables, 'attention.key')),
    query: { from: 'projectedState', matrix: () => variable(variables, 'attention.query') },
    vector: () => variable(variables, 'attention.score'),
    coverage: () => variable(variables, 'attention.coverage'),
  };
}
