import { tf } from '../../tf.ts';
import { expectShape } from '../expectShape.ts';
import { registerBlock } from '../registerBlock.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { beyondNamed, savedTrace } from '../webglSequence/trace.ts';
import { composedBackward, composedForward } from './composed.ts';
import { hostBackward, hostForward } from './host.ts';
import { simdBackward, simdForward } from './simd.ts';
import { fitsWebgl, webglBackward, webglForward } from './webgl.ts';
import { webgpuBackward, webgpuForward } from './webgpu.ts';

/**
 * A whole layer of the simple recurrent network over time as one block (Elman 1990, with tanh). The input projection
 * x·kernel + bias has been taken out of the recurrence and comes in as `projected`.
 *
 *   h_t = tanh(projected_t + h_{t−1}·recurrent)
 *
 * Where the mask is 0 (padding), the state is carried on unchanged and the output is 0.
 *
 * Backward in time (δ marks a gradient, z_t what the tanh is taken of):
 *
 *   δz_t = δh_t·(1 − h_t²)
 *   δh_{t−1} = δz_t·recurrentᵀ
 *
 * and after the last step δrecurrent = Σ_t h_{t−1}ᵀ·δz_t in one product.
 */
export type RnnInputs = {
  /** [T·B, H], time-major. */
  projected: tf.Tensor2D;
  /** [T·B, 1], 1 on real tokens and 0 on padding. */
  mask: tf.Tensor2D;
  /** [H, H] */
  recurrent: tf.Tensor2D;
  /** [B, H] */
  hidden: tf.Tensor2D;
};

export interface RnnResult {
  /** [T·B, H], time-major in the order of the input whatever the direction; 0 on padding. */
  outputs: tf.Tensor2D;
  /** [B, H], after the last step in the direction of travel. */
  hidden: tf.Tensor2D;
}

export type RnnGradientInputs = Pick<RnnInputs, 'mask' | 'recurrent'> & {
  /** [(T+1)·B, H], the states in the direction of travel: the initial one first. */
  hiddens: tf.Tensor2D;
  /** [T·B, H] */
  outputsGradient: tf.Tensor2D;
  /** [B, H] */
  hiddenGradient: tf.Tensor2D;
};

const forward = registerBlock<RnnInputs, SequenceShape>({
  name: 'RnnSequence',
  composed: composedForward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglForward }],
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});

const backward = registerBlock<RnnGradientInputs, SequenceShape>({
  name: 'RnnSequenceGradient',
  composed: composedBackward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglBackward }],
  webgpu: webgpuBackward,
  host: hostBackward,
  simd: simdBackward,
});

tf.registerGradient({
  kernelName: 'RnnSequence',
  inputsToSave: ['mask', 'recurrent'],
  outputsToSave: [false, false, ...savedTrace],
  gradFunc: (gradients, saved, attributes) => {
    const [outputsGradient, hiddenGradient] = gradients as unknown as tf.Tensor2D[];
    const [mask, recurrent, hiddens, ...beyond] = saved as tf.Tensor2D[];
    // Each input's gradient is asked for on its own; all come out of one backward pass.
    const [projected, recurrentGradient, hidden] = backward(
      {
        mask,
        recurrent,
        hiddens,
        outputsGradient,
        hiddenGradient,
        ...beyondNamed(beyond),
      } as RnnGradientInputs,
      attributes as SequenceShape,
    ) as [tf.Tensor, tf.Tensor, tf.Tensor];
    return {
      projected: () => projected,
      mask: () => tf.zerosLike(mask as tf.Tensor),
      recurrent: () => recurrentGradient,
      hidden: () => hidden,
    };
  },
});

/** Runs the layer; differentiable in everything but the mask. @throws Error where a shape contradicts another. */
export function rnnSequence(inputs: RnnInputs, shape: SequenceShape): RnnResult {
  const { steps, batch, units } = shape;
  expectShape('rnnSequence', 'projected', inputs.projected, [steps * batch, units]);
  expectShape('rnnSequence', 'mask', inputs.mask, [steps * batch, 1]);
  expectShape('rnnSequence', 'recurrent', inputs.recurrent, [units, units]);
  expectShape('rnnSequence', 'hidden', inputs.hidden, [batch, units]);
  const [outputs, hidden] = forward(inputs, shape) as [tf.Tensor2D, tf.Tensor2D];
  return { outputs, hidden };
}
