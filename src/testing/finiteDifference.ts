/**
 * Gradient by central differences, (f(x + δ) − f(x − δ)) / 2δ, one value at a time. With δ = 1e-5 in Float64 both its
 * truncation (δ² f‴/6) and its rounding (2⁻⁵² f/δ) stay near 1e-10 for functions of ordinary size.
 *
 * @param evaluate reads `values`, which are moved one by one and put back.
 */
export function finiteDifferenceGradient(
  evaluate: () => number,
  values: Float64Array,
  delta = 1e-5,
): Float64Array {
  return Float64Array.from(values, (value, index) => {
    values[index] = value + delta;
    const above = evaluate();
    values[index] = value - delta;
    const below = evaluate();
    values[index] = value;
    return (above - below) / (2 * delta);
  });
}
