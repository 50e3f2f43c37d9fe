import { adam as adamKernel } from '../../kernels/adam/adam.ts';
import type { tf } from '../../tf.ts';
import type { UpdateRule } from './updateRule.ts';

/**
 * AdamW (Loshchilov and Hutter 2019, algorithm 2): weight decay λ passes by the moments and shrinks the weight itself,
 *
 *   θ ← (1 − αλ)θ − α·m̂/(√v̂ + ε)
 *
 * with α the learning rate of the step, as in PyTorch and Keras. (In the paper λ is multiplied by the schedule alone.)
 */
export const adamw: UpdateRule = {
  slots: ['mean', 'square'],
  update({ slots, ...parameter }, { weightDecay, ...settings }) {
    const [mean, square] = slots as [tf.Tensor, tf.Tensor];
    const next = adamKernel(
      { ...parameter, mean, square },
      { ...settings, gradientDecay: 0, keptShare: 1 - settings.learningRate * weightDecay },
    );
    return [next.value, next.mean, next.square];
  },
};
