import { product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';

/** h̃ = tanh([v; d]·W) (Luong et al. 2015, equation 5). @param contexts [N, H] @param states [N, H] */
export function combine(variables: Variables, contexts: tf.Tensor2D, states: tf.Tensor2D): tf.Tensor2D {
  return tf.tanh(product(tf.concat([contexts, states], 1), variable(variables, 'combine.kernel')));
}
