import { tf } from '../tf.ts';

/** scale·g + λθ: the clipped gradient with L2 weight decay, of stock operations. */
export function decayedGradient(
  { value, gradient, scale }: { value: tf.Tensor; gradient: tf.Tensor; scale: tf.Scalar },
  { gradientDecay }: { gradientDecay: number },
): tf.Tensor {
  const clipped = tf.mul(gradient, scale);
  return gradientDecay === 0 ? clipped : tf.add(clipped, tf.mul(value, gradientDecay));
}
