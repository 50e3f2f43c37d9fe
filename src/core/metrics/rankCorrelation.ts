/**
 * Spearman's ρ: the correlation of two rankings, −1 to 1; equal values share the mean of their ranks. Null where one of
 * the two ranks nothing: fewer than two values, or all the same.
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | null {
  return x.length === y.length && x.length > 1 ? correlation(ranks(x), ranks(y)) : null;
}

/** Counted from 0. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}

/** Pearson's. */
function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  const product = (a: readonly number[], meanA: number, b: readonly number[], meanB: number) =>
    a.reduce((sum, value, at) => sum + (value - meanA) * (b[at]! - meanB), 0);
  const spread = Math.sqrt(product(x, meanX, x, meanX) * product(y, meanY, y, meanY));
  return spread === 0 ? null : product(x, meanX, y, meanY) / spread;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
