/**
 * The two functions of a gate, for loops that run a million times a step. `Math.tanh` and `Math.exp` take several times
 * as long.
 *
 * tanh(x) = x·P(x²)/Q(x²) on |x| ≤ 9, beyond which it is ±1 to 8 digits. The coefficients were fitted for this project:
 * least squares on Chebyshev nodes, reweighted until the relative error was level; it is 1.3e-9 at most, where 32-bit
 * numbers round to 6e-8.
 */
export function tanh(x: number): number {
  const clamped = Math.min(9, Math.max(-9, x));
  const y = clamped * clamped;
  const numerator =
    0.9999999987323349 +
    y *
      (0.1368086353161567 +
        y *
          (0.0038695167529267664 +
            y * (2.8031480289514072e-5 + y * (3.064290594912646e-8 - y * 1.2246500948758539e-11))));
  const denominator =
    1 +
    y *
      (0.4701419562426423 +
        y * (0.027250188993028755 + y * (0.0003940728562049407 + y * 1.2890465377473647e-6)));
  return (clamped * numerator) / denominator;
}

/** The logistic function, 1/(1 + e⁻ˣ) = (1 + tanh(x/2))/2; its absolute error is below 1e-8. */
export function sigmoid(x: number): number {
  return 0.5 + 0.5 * tanh(0.5 * x);
}
