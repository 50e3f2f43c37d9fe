import type { Series } from './trainingCurveData.ts';

/** The line looks back over about so large a share of the records, and over so many at the least. */
const SHARE = 1 / 50;
const FEWEST = 10;

/**
 * The exponential moving average of a series, corrected for its start (Kingma and Ba 2014, section 3): a line to be
 * drawn beside the values and never in their place. Gaps stay gaps and count for nothing.
 */
export function smoothSeries({ places, values, length }: Series): Series {
  const kept = 1 - 1 / Math.max(FEWEST, length * SHARE);
  const smoothed = new Float64Array(length);
  let sum = 0;
  let weight = 0;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    if (Number.isFinite(value)) {
      sum = kept * sum + (1 - kept) * value;
      weight = kept * weight + (1 - kept);
    }
    smoothed[index] = Number.isFinite(value) ? sum / weight : Number.NaN;
  }
  return { places, values: smoothed, length };
}
