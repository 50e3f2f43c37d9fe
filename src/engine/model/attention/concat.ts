import { additiveScore } from '../../kernels/additiveScore/additiveScore.ts';
import { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';
import { coveredKeys } from './coveredKeys.ts';
import { projectRows } from './projectRows.ts';

/**
 * Concat score (Luong et al. 2015, equation 8, "concat"): score = v · tanh(W [s; h_i]). The upper half of W meets s and
 * the lower half h_i, so the product with the pair is the sum of two.
 */
export function concat(variables: Variables): ScoreFunction {
  const half = (index: 0 | 1): tf.Tensor2D => {
    const kernel = variable<tf.Tensor2D>(variables, 'attention.kernel'); // [2H, H]
    const hidden = kernel.shape[1];
    return tf.slice(kernel, [index * hidden, 0], [hidden, hidden]);
  };
  return {
    keys: (annotations) => projectRows(annotations, half(1)),
    score: ({ states, coverage }, keys) =>
      additiveScore({
        queries: projectRows(states, half(0)),
        keys: coveredKeys(variables, keys, coverage),
        vector: variable(variables, 'attention.score'),
      }),
  };
}
