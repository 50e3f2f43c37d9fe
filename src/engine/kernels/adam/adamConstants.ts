import type { tf } from '../../tf.ts';

/**
 * One Adam update of one parameter (Kingma and Ba 2014, algorithm 1), the gradient first multiplied by `scale` (for
 * clipping by global norm).
 *
 *   m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g²      θ ← θ − α·m̂/(√v̂ + ε)
 *
 * with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ). Epsilon is written out: TensorFlow.js would take 1e-4 on WebGL.
 */
export const adamConstants = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;

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
  learningRate: number;
};

/** What the moments are multiplied by to make up for their start at 0. */
export function biasCorrections({ step }: AdamAttributes): { mean: number; square: number } {
  return { mean: 1 / (1 - adamConstants.beta1 ** step), square: 1 / (1 - adamConstants.beta2 ** step) };
}
