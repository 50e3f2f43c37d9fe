import { dot, leaf, logSoftmax, scale, type Vector } from '../../core/twin/tape.ts';

/**
 * Cross-entropy of softmax(logits) against q, in nats, −Σ q log p: q is (1 − ε)·[v = target] + ε/V, ε the label smoothing
 * (Szegedy et al. 2016, section 7).
 * @param logits [V] @returns a vector of one number
 */
export function crossEntropy(logits: Vector, target: number, labelSmoothing = 0): Vector {
  const q = logits.values.map(() => labelSmoothing / logits.values.length);
  q[target]! += 1 - labelSmoothing;
  return scale(dot(logSoftmax(logits), leaf(q)), -1);
}
