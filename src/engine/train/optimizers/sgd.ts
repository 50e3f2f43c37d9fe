import { momentum as momentumKernel } from '../../kernels/momentum/momentum.ts';
import type { tf } from '../../tf.ts';
import type { UpdateRule } from './updateRule.ts';

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013, section 2, in PyTorch's form: b ← μb + g,
 * θ ← θ − αb). Weight decay joins the gradient.
 */
export const sgd: UpdateRule = {
  slots: ['velocity'],
  update({ slots, ...parameter }, { learningRate, momentum, weightDecay }) {
    const [velocity] = slots as [tf.Tensor];
    const next = momentumKernel(
      { ...parameter, velocity },
      { learningRate, momentum, gradientDecay: weightDecay },
    );
    return [next.value, next.velocity];
  },
};
