import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';
import { dotProducts } from './dotProducts.ts';
import { projectRows } from './projectRows.ts';

/** General score (Luong et al. 2015, equation 8, "general"): score = s · W h_i. */
export function general(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => projectRows(annotations, variable(variables, 'attention.key')),
    score: ({ states }, keys) => dotProducts(states, keys),
  };
}
