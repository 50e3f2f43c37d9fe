import { tf } from '../../tf.ts';

/**
 * Matrix product x·W of rank 2 with gradients dx = dy·Wᵀ and dW = xᵀ·dy.
 *
 * On wasm only untransposed products reach the fast library; transposed ones run a scalar loop. There the transposes
 * are written out. Elsewhere the product reads its operand transposed at no cost.
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
      value: tf.matMul(a, b),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [savedX, savedWeights] = saved as [tf.Tensor2D, tf.Tensor2D];
        return [
          productTransposedB(dy as tf.Tensor2D, savedWeights),
          productTransposedA(savedX, dy as tf.Tensor2D),
        ];
      },
    };
  })(x, weights) as tf.Tensor2D;
}

/** x·W + b. @param bias [outputs] */
export function affine(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return tf.add(product(x, weights), bias);
}

/** aᵀ·b. @param a [N, M] @param b [N, P] @returns [M, P] */
export function productTransposedA(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.getBackend() === 'wasm' ? tf.matMul(tf.transpose(a), b) : tf.matMul(a, b, true, false);
}

/** a·bᵀ. @param a [N, M] @param b [P, M] @returns [N, P] */
export function productTransposedB(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.getBackend() === 'wasm' ? tf.matMul(a, tf.transpose(b)) : tf.matMul(a, b, false, true);
}
