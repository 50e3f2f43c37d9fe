import { softmax } from './softmax.ts';

/** −ln softmax(logits)[target], in nats. @param logits [V] */
export function crossEntropy(logits: Float64Array, target: number): number {
  const largest = logits.reduce((left, right) => Math.max(left, right));
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Math.log(sum) + largest - logits[target]!;
}

/** Gradient of the logits: softmax − one-hot. */
export function crossEntropyBackward(logits: Float64Array, target: number): Float64Array {
  const gradient = softmax(logits);
  gradient[target]! -= 1;
  return gradient;
}
