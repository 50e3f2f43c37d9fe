import { softmax } from './softmax.ts';

/**
 * Cross-entropy of softmax(logits) against q, in nats: q is (1 − ε)·[v = target] + ε/V, ε the label smoothing (Szegedy
 * et al. 2016, section 7).
 * @param logits [V]
 */
export function crossEntropy(logits: Float64Array, target: number, labelSmoothing = 0): number {
  const largest = logits.reduce((left, right) => Math.max(left, right));
  const logSum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit - largest), 0)) + largest;
  const mean = logits.reduce((total, logit) => total + logit, 0) / logits.length;
  return logSum - (1 - labelSmoothing) * logits[target]! - labelSmoothing * mean;
}

/** Gradient of the logits: softmax − q. */
export function crossEntropyBackward(logits: Float64Array, target: number, labelSmoothing = 0): Float64Array {
  const gradient = softmax(logits).map((probability) => probability - labelSmoothing / logits.length);
  gradient[target]! -= 1 - labelSmoothing;
  return gradient;
}
