import { tf } from '../../tf.ts';
import { registerBlock } from '../registerBlock.ts';
import { composedBackward, composedForward } from './composed.ts';
import { hostBackward, hostForward } from './host.ts';

/**
 * The additive attention score between every query and every key of a sentence (Bahdanau et al. 2014, appendix
 * A.1.2), after both have been projected.
 *
 *   e_btsa = tanh(q_bta + k_bsa)      score_bts = Σ_a v_a·e_btsa
 *
 * Backward: with δp = δscore_bts·v_a·(1 − e²), δq sums δp over s, δk over t, and δv_a = Σ δscore_bts·e_btsa.
 */
export type AdditiveScoreInputs = {
  /** [B, T, A] */
  queries: tf.Tensor3D;
  /** [B, S, A] */
  keys: tf.Tensor3D;
  /** [A] */
  vector: tf.Tensor1D;
};

export type AdditiveScoreGradientInputs = {
  /** [B, T, S] */
  scoreGradient: tf.Tensor3D;
  /** e: [B, T, S, A] */
  energies: tf.Tensor4D;
  vector: tf.Tensor1D;
};

const forward = registerBlock<AdditiveScoreInputs, Record<string, never>>({
  name: 'AdditiveScore',
  composed: composedForward,
  host: hostForward,
});

const backward = registerBlock<AdditiveScoreGradientInputs, Record<string, never>>({
  name: 'AdditiveScoreGradient',
  composed: composedBackward,
  host: hostBackward,
});

tf.registerGradient({
  kernelName: 'AdditiveScore',
  inputsToSave: ['vector'],
  outputsToSave: [false, true],
  gradFunc: (gradients, saved) => {
    const [scoreGradient] = gradients as unknown as tf.Tensor3D[];
    const [vector, energies] = saved as [tf.Tensor1D, tf.Tensor4D];
    // Each input's gradient is asked for on its own; all come out of one backward pass.
    const [queries, keys, vectorGradient] = backward(
      { scoreGradient: scoreGradient as tf.Tensor3D, energies, vector },
      {},
    ) as [tf.Tensor, tf.Tensor, tf.Tensor];
    return { queries: () => queries, keys: () => keys, vector: () => vectorGradient };
  },
});

/** @returns [B, T, S]. @throws Error where the widths differ. */
export function additiveScore(inputs: AdditiveScoreInputs): tf.Tensor3D {
  const { queries, keys, vector } = inputs;
  if (
    queries.shape[0] !== keys.shape[0] ||
    queries.shape[2] !== keys.shape[2] ||
    keys.shape[2] !== vector.shape[0]
  ) {
    throw new Error(
      `additiveScore: queries [${queries.shape}], keys [${keys.shape}] and vector [${vector.shape}] differ.`,
    );
  }
  return forward(inputs, {})[0] as tf.Tensor3D;
}
