import { tf } from '../../tf.ts';
import { expectShape } from '../expectShape.ts';
import { registerBlock } from '../registerBlock.ts';
import { beyondNamed, savedTrace } from '../webglSequence/trace.ts';
import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';
import { hostBackward } from './hostBackward.ts';
import { hostForward } from './hostForward.ts';
import { simdBackward, simdForward } from './simd.ts';
import { webglBackward } from './webglBackward.ts';
import { webglForward } from './webglForward.ts';
import { fitsWebgl } from './webglSteps.ts';
import { webgpuBackward } from './webgpuBackward.ts';
import { webgpuForward } from './webgpuForward.ts';
import { fitsWebgpu } from './webgpuRows.ts';

/**
 * A whole LSTM over time that looks at a source before each step (Bahdanau et al. 2014, section 3.1, with an LSTM for
 * their cell): the former state asks, and the context enters the gates beside the word.
 *
 *   q_t = s_{t−1}·queryMatrix, or s_{t−1} itself        a_t = softmax_i score(q_t, k_i)        v_t = Σ_i a_ti·h_i
 *   z_t = projected_t + s_{t−1}·recurrent + v_t·context, split into i, f, g, o
 *   c_t = σ(f)·c_{t−1} + σ(i)·tanh(g)        s_t = σ(o)·tanh(c_t)
 *
 * The context enters linearly, v_t·context = Σ_i a_ti·(h_i·context), so what each source word would add to the gates is
 * one product before the loop, `gateShares`, and what the steps need of it is a weighted sum. Likewise backward (δ marks a
 * gradient; scores, queries and keys as in the attention block, gates as in the LSTM block):
 *
 *   δa_ti = δv_t·h_i + δz_t·gateShares_i,  δgateShares_i = Σ_t a_ti·δz_t,  δh_i = Σ_t a_ti·δv_t
 *   δs_{t−1} = δz_t·recurrentᵀ + δq_t·queryMatrixᵀ
 *
 * where δv_t is what reaches the context from after the cell. The gradients of both matrices are one product each over all
 * steps.
 */
export type AttentiveLstmInputs = {
  /** [T·B, 4H], time-major: the words through their kernel, with the bias; gates in the order i, f, g, o. */
  projected: tf.Tensor2D;
  /** [H, 4H] */
  recurrent: tf.Tensor2D;
  /** [S·B, H], time-major */
  keys: tf.Tensor2D;
  /** [S·B, 4H]: the annotations through the matrix by which a context enters the gates. */
  gateShares: tf.Tensor2D;
  /** h: [S·B, H] */
  annotations: tf.Tensor2D;
  /** [B], int32: real source words, at least 1 each */
  lengths: tf.Tensor1D;
  /** s_0: [B, H] */
  hidden: tf.Tensor2D;
  /** c_0: [B, H] */
  cell: tf.Tensor2D;
  /** [H, H]; with it and the vector the score is additive, without both a dot product. */
  queryMatrix?: tf.Tensor2D;
  /** [H] */
  vector?: tf.Tensor1D;
};

export type AttentiveLstmAttributes = {
  /** Of a dot product. */
  scale: number;
};

export interface AttentiveLstmResult {
  /** [T·B, 2H]: the context v_t, then the state s_t, in each row. */
  pairs: tf.Tensor2D;
  /** a: [T·B, S]; no gradient passes through. */
  weights: tf.Tensor2D;
  /** [B, H], after the last step; no gradient passes through either. */
  hidden: tf.Tensor2D;
  cell: tf.Tensor2D;
}

/** What the backward pass needs beside the inputs; on WebGL these are others, and more (`webglSequence/trace.ts`). */
export type AttentiveLstmTrace = {
  /** [T·B, 4H], after their activations */
  gates: tf.Tensor2D;
  /** [T·B, H]: s_{t−1} */
  hiddensBefore: tf.Tensor2D;
  /** c_{t−1}, q_t where the score is additive, a_t: [T·B, H + S] or [T·B, 2H + S] */
  looks: tf.Tensor2D;
};

export type AttentiveLstmGradientInputs = AttentiveLstmTrace &
  Pick<
    AttentiveLstmInputs,
    'recurrent' | 'keys' | 'gateShares' | 'annotations' | 'queryMatrix' | 'vector'
  > & {
    /** [T·B, 2H] */
    pairsGradient: tf.Tensor2D;
  };

/** Two names for one block: the tape saves inputs by their names, and a dot product has fewer. */
const additive = registerBlock<AttentiveLstmInputs, AttentiveLstmAttributes>({
  name: 'AdditiveAttentiveLstm',
  webgl: webglForward,
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});
const dotProduct = registerBlock<AttentiveLstmInputs, AttentiveLstmAttributes>({
  name: 'DotAttentiveLstm',
  webgl: webglForward,
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});

/** The inputs that have gradients, in the order in which the backward pass returns these. */
const differentiable = [
  'projected',
  'recurrent',
  'keys',
  'gateShares',
  'annotations',
  'hidden',
  'cell',
  'queryMatrix',
  'vector',
] as const;

const backward = registerBlock<AttentiveLstmGradientInputs, AttentiveLstmAttributes>({
  name: 'AttentiveLstmGradient',
  webgl: webglBackward,
  webgpu: webgpuBackward,
  host: hostBackward,
  simd: simdBackward,
});

const inputsOfBoth = ['recurrent', 'keys', 'gateShares', 'annotations'];

for (const [kernelName, inputsToSave] of [
  ['AdditiveAttentiveLstm', [...inputsOfBoth, 'queryMatrix', 'vector']],
  ['DotAttentiveLstm', inputsOfBoth],
] as const) {
  tf.registerGradient({
    kernelName,
    inputsToSave: [...inputsToSave],
    outputsToSave: [false, false, false, false, ...savedTrace],
    gradFunc: (gradients, saved, attributes) => {
      const [pairsGradient] = gradients as unknown as tf.Tensor2D[];
      const savedTensors = saved as tf.Tensor[];
      const names = [...inputsToSave, 'gates', 'hiddensBefore', 'looks'];
      const inputs = {
        ...Object.fromEntries(names.map((name, index) => [name, savedTensors[index]])),
        pairsGradient,
        ...beyondNamed(savedTensors.slice(names.length)),
      } as AttentiveLstmGradientInputs;
      // Each input's gradient is asked for on its own; all come out of one backward pass.
      const found = backward(inputs, attributes as AttentiveLstmAttributes);
      return Object.fromEntries(differentiable.map((name, index) => [name, () => found[index] as tf.Tensor]));
    },
  });
}

/** Whether the current backend has a variant for these sizes. */
export function hasAttentiveLstm(
  sizes: Pick<AttentiveLstmSizes, 'steps' | 'batch' | 'sources' | 'units'>,
): boolean {
  switch (tf.getBackend()) {
    case 'webgpu':
      return fitsWebgpu(sizes);
    case 'webgl':
      return fitsWebgl(sizes);
    default:
      return true;
  }
}

/**
 * Runs the layer; differentiable in everything but the lengths, as far as the loss looks at the pairs.
 *
 * @throws Error where a shape contradicts another, or the backend has no variant.
 */
export function attentiveLstm(
  inputs: AttentiveLstmInputs,
  { scale = 1 }: Partial<AttentiveLstmAttributes> = {},
): AttentiveLstmResult {
  const { projected, recurrent, keys, gateShares, annotations, hidden, cell, queryMatrix, vector } = inputs;
  const [batch, units] = hidden.shape;
  const targetRows = Math.floor(projected.shape[0] / batch) * batch;
  const sourceRows = Math.floor(keys.shape[0] / batch) * batch;
  const expect = (name: string, tensor: tf.Tensor, shape: number[]) =>
    expectShape('attentiveLstm', name, tensor, shape);
  expect('projected', projected, [targetRows, 4 * units]);
  expect('recurrent', recurrent, [units, 4 * units]);
  expect('keys', keys, [sourceRows, units]);
  expect('gateShares', gateShares, [sourceRows, 4 * units]);
  expect('annotations', annotations, [sourceRows, units]);
  expect('lengths', inputs.lengths, [batch]);
  expect('cell', cell, [batch, units]);
  if (queryMatrix) expect('queryMatrix', queryMatrix, [units, units]);
  if (vector) expect('vector', vector, [units]);
  if (!queryMatrix !== !vector) {
    throw new Error(
      'attentiveLstm: an additive score has a queryMatrix and a vector, a dot product neither.',
    );
  }
  const run = vector ? additive : dotProduct;
  const [pairs, weights, lastHidden, lastCell] = run(inputs, { scale }) as tf.Tensor2D[] as [
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
  ];
  return { pairs, weights, hidden: lastHidden, cell: lastCell };
}
