import { tf } from '../../tf.ts';
import { type Variables, variable } from '../parameters.ts';

/**
 * Coverage (Tu et al. 2016, section 3; in the form of See et al. 2017, equation 11): the sum of the weights a source
 * word has had joins its key inside the tanh, k_i + c_i·w.
 *
 * @param keys [B, S, H]
 * @param coverage [B, S]; null without coverage
 */
export function coveredKeys(
  variables: Variables,
  keys: tf.Tensor3D,
  coverage: tf.Tensor2D | null,
): tf.Tensor3D {
  if (!coverage) return keys;
  const share = tf.mul(tf.expandDims(coverage, 2), variable<tf.Tensor1D>(variables, 'attention.coverage'));
  return tf.add(keys, share);
}
