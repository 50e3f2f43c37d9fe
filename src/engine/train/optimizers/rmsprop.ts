import { rmsprop as rmspropKernel } from '../../kernels/rmsprop/rmsprop.ts';
import type { tf } from '../../tf.ts';
import type { UpdateRule } from './updateRule.ts';

/**
 * RMSprop (Tieleman and Hinton 2012, lecture 6.5): with mean square v of the gradients g,
 *
 *   θ ← θ − α·g/√(v + ε)   ε inside the root: Keras's RMSprop (ρ .9, ε 1e-7, α .001), and the default here
 *   θ ← θ − α·g/(√v + ε)   ε outside: PyTorch's (ρ .99, ε 1e-8, α .01)
 *
 * Weight decay joins the gradient.
 */
export const rmsprop: UpdateRule = {
  slots: ['square'],
  update({ slots, ...parameter }, { learningRate, rmspropDecay, epsilon, epsilonPlace, weightDecay }) {
    const [square] = slots as [tf.Tensor];
    const next = rmspropKernel(
      { ...parameter, square },
      {
        learningRate,
        decay: rmspropDecay,
        epsilon,
        epsilonIsInsideRoot: epsilonPlace === 'insideRoot',
        gradientDecay: weightDecay,
      },
    );
    return [next.value, next.square];
  },
};
