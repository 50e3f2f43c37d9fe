import { adam as adamKernel } from '../../kernels/adam/adam.ts';
import type { tf } from '../../tf.ts';
import type { UpdateRule } from './updateRule.ts';

/**
 * Adam (Kingma and Ba 2014, algorithm 1). Weight decay λ joins the gradient, g + λθ, before the moments see it (L2, as
 * PyTorch's Adam has it).
 */
export const adam: UpdateRule = {
  slots: ['mean', 'square'],
  update({ slots, ...parameter }, { weightDecay, ...settings }) {
    const [mean, square] = slots as [tf.Tensor, tf.Tensor];
    const next = adamKernel(
      { ...parameter, mean, square },
      { ...settings, gradientDecay: weightDecay, keptShare: 1 },
    );
    return [next.value, next.mean, next.square];
  },
};
