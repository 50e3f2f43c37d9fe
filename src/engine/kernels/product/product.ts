import { tf } from '../../tf.ts';
import { columnSums, multiply } from './multiply.ts';

/**
 * Matrix product x·W of rank 2 with gradients dx = dy·Wᵀ and dW = xᵀ·dy.
 *
 * @param x [N, inputs]
 * @param weights [inputs, outputs]
 * @returns [N, outputs]
 */
export function product(x: tf.Tensor2D, weights: tf.Tensor2D): tf.Tensor2D {
  return tf.customGrad((xInput, weightsInput, save) => {
    const [a, b] = [xInput as tf.Tensor2D, weightsInput as tf.Tensor2D];
    (save as tf.GradSaveFunc)([a, b]);
    return {
      value: multiply(a, b),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => productGradients(dy as tf.Tensor2D, saved),
    };
  })(x, weights) as tf.Tensor2D;
}

/** x·W + b. @param bias [outputs] */
export function affine(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return tf.customGrad((xInput, weightsInput, biasInput, save) => {
    const [a, b] = [xInput as tf.Tensor2D, weightsInput as tf.Tensor2D];
    (save as tf.GradSaveFunc)([a, b]);
    return {
      value: multiply(a, b, { bias: biasInput as tf.Tensor1D }),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => [
        ...productGradients(dy as tf.Tensor2D, saved),
        columnSums(dy as tf.Tensor2D),
      ],
    };
  })(x, weights, bias) as tf.Tensor2D;
}

function productGradients(dy: tf.Tensor2D, saved: readonly tf.Tensor[]): tf.Tensor2D[] {
  const [x, weights] = saved as [tf.Tensor2D, tf.Tensor2D];
  return [productTransposedB(dy, weights), productTransposedA(x, dy)];
}

/** aᵀ·b. @param a [N, M] @param b [N, P] @returns [M, P] */
export function productTransposedA(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return multiply(a, b, { transposeA: true });
}

/** a·bᵀ. @param a [N, M] @param b [P, M] @returns [N, P] */
export function productTransposedB(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return multiply(a, b, { transposeB: true });
}
