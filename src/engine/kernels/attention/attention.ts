import { tf } from '../../tf.ts';
import { expectShape } from '../expectShape.ts';
import { registerBlock } from '../registerBlock.ts';
import { attentionSizes } from './attentionSizes.ts';
import { composedBackward, composedForward } from './composed.ts';
import { hostBackward, hostForward } from './host.ts';
import { simdBackward, simdForward } from './simd.ts';
import { fitsBackward, fitsForward, webglBackward, webglForward } from './webgl.ts';
import { webgpuForward } from './webgpu.ts';
import { webgpuBackward } from './webgpuBackward.ts';

/**
 * Attention as one block, from queries to contexts, for all positions at once. The two kinds of score are the small
 * network of Bahdanau et al. (2014, appendix A.1.2) and the dot product (Luong et al. 2015, equation 8; scaled by
 * Vaswani et al. 2017, equation 1):
 *
 *   score_ti = Σ_a v_a·tanh(q_ta + k_ia)    or    score_ti = scale·Σ_a q_ta·k_ia
 *   a_ti = softmax_i score_ti over the real source words, and exactly 0 on padding
 *   c_t = Σ_i a_ti·h_i
 *
 * Backward (δ marks a gradient), with e = tanh(q + k) computed anew, as keeping it takes T·S·A numbers a sentence:
 *
 *   δa_ti = δc_t·h_i,  δscore_ti = a_ti·(δa_ti − Σ_j a_tj·δa_tj),  δh_i = Σ_t a_ti·δc_t
 *   p_tia = δscore_ti·v_a·(1 − e²):  δq_ta = Σ_i p_tia,  δk_ia = Σ_t p_tia,  δv_a = Σ_ti δscore_ti·e_tia
 *   or  δq_ta = scale·Σ_i δscore_ti·k_ia,  δk_ia = scale·Σ_t δscore_ti·q_ta
 */
export type AttentionInputs = {
  /** [T·B, A], time-major */
  queries: tf.Tensor2D;
  /** [S·B, A], time-major */
  keys: tf.Tensor2D;
  /** h: [S·B, H], time-major */
  annotations: tf.Tensor2D;
  /** [B], int32: real source words, at least 1 each */
  lengths: tf.Tensor1D;
  /** v: [A]; the score is additive with it, and a dot product without. */
  vector?: tf.Tensor1D;
  /** [T·B, H], to stand beside the contexts. */
  states?: tf.Tensor2D;
};

export type AttentionAttributes = {
  /** Of a dot product. */
  scale: number;
  /** Whether the weights are used for more than to be looked at, so that a gradient comes back to them. */
  weightsGradient: boolean;
};

export interface AttentionResult {
  /** [T·B, H]; with states [T·B, 2H], the context and then the state in each row. */
  contexts: tf.Tensor2D;
  /** a: [T·B, S] */
  weights: tf.Tensor2D;
}

export type AttentionGradientInputs = Omit<AttentionInputs, 'lengths' | 'states'> & {
  weights: tf.Tensor2D;
  /** [T·B, H] or [T·B, 2H] */
  contextsGradient: tf.Tensor2D;
  /** [T·B, S] */
  weightsGradient?: tf.Tensor2D;
};

const variants = {
  composed: composedForward,
  webgl: [{ name: 'a draw for each kind of result', fits: fitsForward, run: webglForward }],
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
} as const;

/** Two names for one block: the tape saves inputs by their names, and a dot product has no vector to save. */
const additive = registerBlock<AttentionInputs, AttentionAttributes>({
  name: 'AdditiveAttention',
  ...variants,
});
const dotProduct = registerBlock<AttentionInputs, AttentionAttributes>({ name: 'DotAttention', ...variants });

/** @returns the gradients of queries, keys, annotations, then of the vector and of the states where there are any. */
const backward = registerBlock<AttentionGradientInputs, AttentionAttributes>({
  name: 'AttentionGradient',
  composed: composedBackward,
  webgl: [{ name: 'a draw for each kind of result', fits: fitsBackward, run: webglBackward }],
  webgpu: webgpuBackward,
  host: hostBackward,
  simd: simdBackward,
});

const saved = ['queries', 'keys', 'annotations'];

for (const [kernelName, inputsToSave] of [
  ['AdditiveAttention', [...saved, 'vector']],
  ['DotAttention', saved],
] as const) {
  tf.registerGradient({
    kernelName,
    inputsToSave: [...inputsToSave],
    outputsToSave: [false, true],
    gradFunc: (gradients, savedTensors, given) => {
      const attributes = given as AttentionAttributes;
      const [contextsGradient, weightsGradient] = gradients as unknown as [tf.Tensor2D, tf.Tensor2D];
      const names = [...inputsToSave, 'weights'];
      const tensors = savedTensors as tf.Tensor[];
      const inputs = {
        ...Object.fromEntries(names.map((name, index) => [name, tensors[index]])),
        contextsGradient,
        ...(attributes.weightsGradient && { weightsGradient }),
      } as AttentionGradientInputs;
      // Each input's gradient is asked for on its own; all come out of one backward pass.
      const found = backward(inputs, attributes);
      const gradientOf = (index: number) => () => found[index] as tf.Tensor;
      return {
        ...Object.fromEntries(inputsToSave.map((name, index) => [name, gradientOf(index)])),
        states: gradientOf(inputsToSave.length),
      };
    },
  });
}

/** Differentiable in everything but the lengths. @throws Error where a shape contradicts another. */
export function attention(
  inputs: AttentionInputs,
  { scale = 1, weightsGradient = false }: Partial<AttentionAttributes> = {},
): AttentionResult {
  const { queries, keys, annotations, lengths, vector, states } = inputs;
  const batch = lengths.shape[0];
  const { steps, sources, width, units } = attentionSizes(inputs, batch, states !== undefined);
  const [targetRows, sourceRows] = [Math.floor(steps) * batch, Math.floor(sources) * batch];
  expectShape('attention', 'queries', queries, [targetRows, width]);
  expectShape('attention', 'keys', keys, [sourceRows, width]);
  expectShape('attention', 'annotations', annotations, [sourceRows, units]);
  if (vector) expectShape('attention', 'vector', vector, [width]);
  if (states) expectShape('attention', 'states', states, [targetRows, units]);
  const run = vector ? additive : dotProduct;
  const [contexts, weights] = run(inputs, { scale, weightsGradient }) as [tf.Tensor2D, tf.Tensor2D];
  return { contexts, weights };
}
