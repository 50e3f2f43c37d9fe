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
 * A whole LSTM layer over time as one block (Hochreiter and Schmidhuber 1997; with the forget gate of Gers et al.
 * 2000). The input projection x·kernel + bias has been taken out of the recurrence and comes in as `projected`.
 *
 *   z_t = projected_t + h_{t−1}·recurrent, split into i, f, g, o
 *   c_t = σ(f)·c_{t−1} + σ(i)·tanh(g)
 *   h_t = σ(o)·tanh(c_t)
 *
 * Where the mask is 0 (padding), the state is carried on unchanged and the output is 0.
 *
 * Backward in time (δ marks a gradient), with q the gates after their activations:
 *
 *   δc_t += δh_t·q_o·(1 − tanh²c_t)
 *   δz_t  = [δc·q_g·q_i(1 − q_i), δc·c_{t−1}·q_f(1 − q_f), δc·q_i·(1 − q_g²), δh·tanh(c)·q_o(1 − q_o)]
 *   δh_{t−1} = δz_t·recurrentᵀ,  δc_{t−1} = δc_t·q_f
 *
 * and after the last step δrecurrent = Σ_t h_{t−1}ᵀ·δz_t in one product.
 */
export type LstmInputs = {
  /** [T·B, 4H], time-major, gates in the order i, f, g, o. */
  projected: tf.Tensor2D;
  /** [T·B, 1], 1 on real tokens and 0 on padding. */
  mask: tf.Tensor2D;
  /** [H, 4H] */
  recurrent: tf.Tensor2D;
  /** [B, H] */
  hidden: tf.Tensor2D;
  /** [B, H] */
  cell: tf.Tensor2D;
};

export type LstmShape = SequenceShape;

export interface LstmResult {
  /** [T·B, H], time-major in the order of the input whatever the direction; 0 on padding. */
  outputs: tf.Tensor2D;
  /** [B, H], after the last step in the direction of travel. */
  hidden: tf.Tensor2D;
  cell: tf.Tensor2D;
}

/** What the backward pass needs: gates after activation, and the states before each step and after the last. */
export type LstmTrace = {
  /** [T·B, 4H] */
  gates: tf.Tensor2D;
  /** [(T+1)·B, H], in the direction of travel: the initial state first. */
  hiddens: tf.Tensor2D;
  cells: tf.Tensor2D;
};

export type LstmGradientInputs = LstmTrace &
  Pick<LstmInputs, 'mask' | 'recurrent'> & {
    /** [T·B, H] */
    outputsGradient: tf.Tensor2D;
    /** [B, H] */
    hiddenGradient: tf.Tensor2D;
    cellGradient: tf.Tensor2D;
  };

const forward = registerBlock<LstmInputs, LstmShape>({
  name: 'LstmSequence',
  composed: composedForward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglForward }],
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});

const backward = registerBlock<LstmGradientInputs, LstmShape>({
  name: 'LstmSequenceGradient',
  composed: composedBackward,
  webgl: [{ name: 'a draw a step', fits: fitsWebgl, run: webglBackward }],
  webgpu: webgpuBackward,
  host: hostBackward,
  simd: simdBackward,
});

tf.registerGradient({
  kernelName: 'LstmSequence',
  inputsToSave: ['mask', 'recurrent'],
  outputsToSave: [false, false, false, ...savedTrace],
  gradFunc: (gradients, saved, attributes) => {
    const [outputsGradient, hiddenGradient, cellGradient] = gradients as unknown as tf.Tensor2D[];
    const [mask, recurrent, gates, hiddens, cells, ...beyond] = saved as tf.Tensor2D[];
    // Each input's gradient is asked for on its own; all come out of one backward pass.
    const [projected, recurrentGradient, hidden, cell] = backward(
      {
        mask,
        recurrent,
        gates,
        hiddens,
        cells,
        outputsGradient,
        hiddenGradient,
        cellGradient,
        ...beyondNamed(beyond),
      } as LstmGradientInputs,
      attributes as LstmShape,
    ) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    return {
      projected: () => projected,
      mask: () => tf.zerosLike(mask as tf.Tensor),
      recurrent: () => recurrentGradient,
      hidden: () => hidden,
      cell: () => cell,
    };
  },
});

/** Runs the layer; differentiable in everything but the mask. @throws Error where a shape contradicts another. */
export function lstmSequence(inputs: LstmInputs, shape: LstmShape): LstmResult {
  const { steps, batch, units } = shape;
  expectShape('lstmSequence', 'projected', inputs.projected, [steps * batch, 4 * units]);
  expectShape('lstmSequence', 'mask', inputs.mask, [steps * batch, 1]);
  expectShape('lstmSequence', 'recurrent', inputs.recurrent, [units, 4 * units]);
  expectShape('lstmSequence', 'hidden', inputs.hidden, [batch, units]);
  expectShape('lstmSequence', 'cell', inputs.cell, [batch, units]);
  const [outputs, hidden, cell] = forward(inputs, shape) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  return { outputs, hidden, cell };
}
