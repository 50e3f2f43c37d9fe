import type { tf } from '../../tf.ts';

/**
 * One Adam update of one parameter (Kingma and Ba 2014, algorithm 1). The gradient is first multiplied by `scale` (for
 * clipping by global norm), and weight decay joins in one of two places, as the caller says:
 *
 *   g ← scale·g + λθ      m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g²      θ ← κθ − α·m̂/(√v̂ + ε)
 *
 * with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ). Epsilon is written out: TensorFlow.js would take 1e-4 on WebGL.
 */
export type AdamInputs = {
  value: tf.Tensor;
  /** First moment m. */
  mean: tf.Tensor;
  /** Second moment v. */
  square: tf.Tensor;
  gradient: tf.Tensor;
  /** Scalar */
  scale: tf.Scalar;
};

export type AdamAttributes = {
  /** t, 1 for the first update. */
  step: number;
  /** α */
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** λ: how much of the weight is added to its gradient. */
  gradientDecay: number;
  /** κ: what the weight is multiplied by before the step. */
  keptShare: number;
};

/** What the moments are multiplied by to make up for their start at 0. */
export function biasCorrections({ step, beta1, beta2 }: Pick<AdamAttributes, 'step' | 'beta1' | 'beta2'>): {
  mean: number;
  square: number;
} {
  return { mean: 1 / (1 - beta1 ** step), square: 1 / (1 - beta2 ** step) };
}
