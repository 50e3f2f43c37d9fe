import { product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';

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
    keys: (annotations) => product(annotations, half(1)),
    query: { from: 'projectedState', matrix: () => half(0) },
    vector: () => variable(variables, 'attention.score'),
    coverage: () => variable(variables, 'attention.coverage'),
  };
}
