import { additiveScore } from '../../kernels/additiveScore/additiveScore.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';
import { coveredKeys } from './coveredKeys.ts';
import { projectRows } from './projectRows.ts';

/** Additive score (Bahdanau et al. 2014, appendix A.1.2): score = v · tanh(W s + U h_i). */
export function additive(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => projectRows(annotations, variable(variables, 'attention.key')),
    score: ({ states, coverage }, keys) =>
      additiveScore({
        queries: projectRows(states, variable(variables, 'attention.query')),
        keys: coveredKeys(variables, keys, coverage),
        vector: variable(variables, 'attention.score'),
      }),
  };
}
