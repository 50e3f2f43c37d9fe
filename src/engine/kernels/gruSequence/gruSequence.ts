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
 * A whole GRU layer over time as one block (Cho et al. 2014, section 2.3), in the variant of cuDNN and PyTorch: the
 * reset gate is applied after the recurrent product, and z keeps the old state where the paper's equation 7 does. The
 * input projection x·kernel + bias has been taken out of the recurrence and comes in as `projected`, split into
 * x_r, x_z, x_n; r and z need no second bias, the candidate does, because its own is inside the reset.
 *
 *   [s_r, s_z, s_n] = h_{t−1}·recurrent
 *   r = σ(x_r + s_r)
 *   z = σ(x_z + s_z)
 *   m = s_n + candidateBias
 *   n = tanh(x_n + r·m)
 *   h_t = (1 − z)·n + z·h_{t−1}
 *
 * Where the mask is 0 (padding), the state is carried on unchanged and the output is 0.
 *
 * Backward in time (δ marks a gradient; those of r, z and n are taken before their activations):
 *
 *   δz = δh_t·(h_{t−1} − n)·z(1 − z)
 *   δn = δh_t·(1 − z)·(1 − n²)
 *   δm = δn·r
 *   δr = δn·m·r(1 − r)
 *   δprojected_t = [δr, δz, δn],  δs_t = [δr, δz, δm]
 *   δh_{t−1} = δs_t·recurrentᵀ + δh_t·z
 *
 * and after the last step δrecurrent = Σ_t h_{t−1}ᵀ·δs_t in one product, δcandidateBias = Σ_t δm.
 */
export type GruInputs = {
  /** [T·B, 3H], time-major, gates in the order r, z, n. */
  projected: tf.Tensor2D;
  /** [T·B, 1], 1 on real tokens and 0 on padding. */
  mask: tf.Tensor2D;
  /** [H, 3H] */
  recurrent: tf.Tensor2D;
  /** [H] */
  candidateBias: tf.Tensor1D;
  /** [B, H] */
  hidden: tf.Tensor2D;
};

export interface GruResult {
  /** [T·B, H], time-major in the order of the input whatever the direction; 0 on padding. */
  outputs: tf.Tensor2D;
  /** [B, H], after the last step in the direction of travel. */
  hidden: tf.Tensor2D;
}

/** What the backward pass needs: gates after activation, and the states before each step and after the last. */
export type GruTrace = {
  /** [T·B, 4H]: r, z, n, m. */
  gates: tf.Tensor2D;
  /** [(T+1)·B, H], in the direction of travel: the initial state first. */
  hiddens: tf.Tensor2D;
};

export type GruGradientInputs = GruTrace &
  Pick<GruInputs, 'mask' | 'recurrent'> & {
    /** [T·B, H] */
    outputsGradient: tf.Tensor2D;
    /** [B, H] */
    hiddenGradient: tf.Tensor2D;
  };

const forward = registerBlock<GruInputs, SequenceShape>({
  name: 'GruSequence',
  composed: composedForward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglForward }],
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});

const backward = registerBlock<GruGradientInputs, SequenceShape>({
  name: 'GruSequenceGradient',
  composed: composedBackward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglBackward }],
  webgpu: webgpuBackward,
  host: hostBackward,
  simd: simdBackward,
});

tf.registerGradient({
  kernelName: 'GruSequence',
  inputsToSave: ['mask', 'recurrent'],
  outputsToSave: [false, false, ...savedTrace],
  gradFunc: (gradients, saved, attributes) => {
    const [outputsGradient, hiddenGradient] = gradients as unknown as tf.Tensor2D[];
    const [mask, recurrent, gates, hiddens, ...beyond] = saved as tf.Tensor2D[];
    // Each input's gradient is asked for on its own; all come out of one backward pass.
    const [projected, recurrentGradient, candidateBias, hidden] = backward(
      {
        mask,
        recurrent,
        gates,
        hiddens,
        outputsGradient,
        hiddenGradient,
        ...beyondNamed(beyond),
      } as GruGradientInputs,
      attributes as SequenceShape,
    ) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    return {
      projected: () => projected,
      mask: () => tf.zerosLike(mask as tf.Tensor),
      recurrent: () => recurrentGradient,
      candidateBias: () => candidateBias,
      hidden: () => hidden,
    };
  },
});

/** Runs the layer; differentiable in everything but the mask. @throws Error where a shape contradicts another. */
export function gruSequence(inputs: GruInputs, shape: SequenceShape): GruResult {
  const { steps, batch, units } = shape;
  expectShape('gruSequence', 'projected', inputs.projected, [steps * batch, 3 * units]);
  expectShape('gruSequence', 'mask', inputs.mask, [steps * batch, 1]);
  expectShape('gruSequence', 'recurrent', inputs.recurrent, [units, 3 * units]);
  expectShape('gruSequence', 'candidateBias', inputs.candidateBias, [units]);
  expectShape('gruSequence', 'hidden', inputs.hidden, [batch, units]);
  const [outputs, hidden] = forward(inputs, shape) as [tf.Tensor2D, tf.Tensor2D];
  return { outputs, hidden };
}
