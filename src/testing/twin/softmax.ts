/** Softmax, shifted by the largest value so that no exponential overflows. */
export function softmax(values: Float64Array): Float64Array {
  const largest = values.reduce((left, right) => Math.max(left, right));
  const exponentials = values.map((value) => Math.exp(value - largest));
  const sum = exponentials.reduce((left, right) => left + right);
  return exponentials.map((value) => value / sum);
}

/** Gradient of the values: p_i (dp_i − Σ_j p_j dp_j). */
export function softmaxBackward(probabilities: Float64Array, gradient: Float64Array): Float64Array {
  const mean = probabilities.reduce((sum, value, index) => sum + value * gradient[index]!, 0);
  return probabilities.map((value, index) => value * (gradient[index]! - mean));
}
