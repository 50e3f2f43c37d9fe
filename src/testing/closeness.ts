/**
 * How far one array of numbers lies from another, on the scale of the array as a whole: the largest difference over
 * the largest expected value. Element by element would ask tiny entries of a gradient for digits that the sums
 * behind them never had.
 */

/**
 * @returns max |actual − expected| / max |expected|; Infinity where a value is not finite. Where every expected value
 * is 0, only zeros will do: 0 or Infinity.
 * @throws RangeError where the lengths differ.
 */
export function maxRelativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  return largestDifference(actual, expected).relativeError;
}

/**
 * @param what names the values in the message.
 * @throws Error naming the index of the largest difference, unless `maxRelativeError` is at most the tolerance.
 */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  const { index, relativeError, scale } = largestDifference(actual, expected, what);
  if (relativeError <= tolerance) return;
  throw new Error(
    `${what}: index ${index} of ${actual.length} is ${actual[index]}, expected ${expected[index]}; ` +
      `relative error ${relativeError.toExponential(2)} (largest value ${scale}), tolerance ${tolerance}.`,
  );
}

interface Difference {
  readonly index: number;
  readonly relativeError: number;
  readonly scale: number;
}

function largestDifference(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  what = 'closeness',
): Difference {
  if (actual.length !== expected.length) {
    throw new RangeError(`${what}: ${actual.length} values, expected ${expected.length}.`);
  }
  let scale = 0;
  let largest = 0;
  let index = 0;
  for (let at = 0; at < actual.length; at++) {
    const wanted = expected[at] as number;
    const difference = Math.abs((actual[at] as number) - wanted);
    if (!Number.isFinite(difference)) {
      return { index: at, relativeError: Number.POSITIVE_INFINITY, scale: Math.abs(wanted) };
    }
    scale = Math.max(scale, Math.abs(wanted));
    if (difference > largest) [largest, index] = [difference, at];
  }
  return { index, relativeError: largest === 0 ? 0 : largest / scale, scale };
}
