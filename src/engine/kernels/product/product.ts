import { tf } from '../../tf.ts';
import { multiply, tanhGradient, weightGradients } from './multiply.ts';

/**
 * Matrix products of rank 2 with gradients: of y = x·W + b, dx = dy·Wᵀ, dW = xᵀ·dy, and db sums the rows of dy. With a
 * tanh around it, dy is first multiplied by 1 − y².
 */

/** x·W. @param x [N, inputs] @param weights [inputs, outputs] @returns [N, outputs] */
export function product(x: tf.Tensor2D, weights: tf.Tensor2D): tf.Tensor2D {
  return dense(x, weights, null, false);
}

/** tanh(x·W), as {@link product}. */
export function productTanh(x: tf.Tensor2D, weights: tf.Tensor2D): tf.Tensor2D {
  return dense(x, weights, null, true);
}

/** x·W + b, as {@link product}. @param bias [outputs] */
export function affine(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return dense(x, weights, bias, false);
}

/** tanh(x·W + b), as {@link affine}. */
export function affineTanh(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return dense(x, weights, bias, true);
}

function dense(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D | null, isTanh: boolean): tf.Tensor2D {
  return tf.customGrad((...given) => {
    const save = given.pop() as unknown as tf.GradSaveFunc;
    const [a, b, added] = given as unknown as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D | undefined];
    const value = multiply(a, b, { bias: added, isTanh });
    save(isTanh ? [a, b, value] : [a, b]);
    return {
      value,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [savedX, savedWeights, y] = saved as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D | undefined];
        const dz = y ? tanhGradient(dy as tf.Tensor2D, y) : (dy as tf.Tensor2D);
        return [
          productTransposedB(dz, savedWeights),
          ...(bias ? weightGradients(savedX, dz) : [productTransposedA(savedX, dz)]),
        ];
      },
    };
  })(x, weights, ...(bias ? [bias] : [])) as tf.Tensor2D;
}

/** aᵀ·b. @param a [N, M] @param b [N, P] @returns [M, P] */
export function productTransposedA(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return multiply(a, b, { transposeA: true });
}

/** a·bᵀ. @param a [N, M] @param b [P, M] @returns [N, P] */
export function productTransposedB(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return multiply(a, b, { transposeB: true });
}
