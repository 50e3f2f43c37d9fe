import { product } from '../../kernels/product/product.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';

/** General score (Luong et al. 2015, equation 8, "general"): score = s · W h_i. */
export function general(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => product(annotations, variable(variables, 'attention.key')),
    query: { from: 'state' },
  };
}
