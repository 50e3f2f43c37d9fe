import { productTanh } from '../../kernels/product/product.ts';
import type { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';

/** h̃ = tanh([v; d]·W) (Luong et al. 2015, equation 5). @param pairs [N, 2H], contexts beside states @returns [N, H] */
export function combine(variables: Variables, pairs: tf.Tensor2D): tf.Tensor2D {
  return productTanh(pairs, variable(variables, 'combine.kernel'));
}
