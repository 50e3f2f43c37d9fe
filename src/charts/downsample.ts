/**
 * Fewer points for the same picture: within each pixel column of a chart keep the first, lowest, highest and
 * last value, so that every spike and every dip of the full series stays on the line (the "M4" aggregation:
 * Jugel et al. 2014, "M4: A Visualization-Oriented Time Series Data Aggregation"). Nothing is averaged.
 */
import type { Series } from './trainingCurveData.ts';

/**
 * Ascending indices of the points to draw. Where the full series has a gap between two kept points, one index
 * of that gap is kept too, so that a line drawn through the result breaks where the full line would.
 * @param columnOf pixel column of a place; must not decrease with the place.
 */
export function downsample(series: Series, columnOf: (place: number) => number): number[] {
  const kept: number[] = [];
  let column = Number.NaN;
  let first = -1;
  let lowest = -1;
  let highest = -1;
  let last = -1;

  const closeColumn = () => {
    if (first < 0) return;
    for (const index of [first, Math.min(lowest, highest), Math.max(lowest, highest), last]) {
      if (kept.at(-1) !== index) kept.push(index);
    }
    first = -1;
  };

  for (let index = 0; index < series.length; index++) {
    const value = series.values[index] as number;
    if (!Number.isFinite(value)) continue;
    const nextColumn = Math.floor(columnOf(series.places[index] as number));
    if (nextColumn !== column) {
      closeColumn();
      column = nextColumn;
    }
    if (first < 0) {
      first = lowest = highest = index;
    } else {
      if (value < (series.values[lowest] as number)) lowest = index;
      if (value > (series.values[highest] as number)) highest = index;
    }
    last = index;
  }
  closeColumn();
  return withGaps(series, kept);
}

function withGaps(series: Series, kept: readonly number[]): number[] {
  const result: number[] = [];
  let previous = -1;
  for (const index of kept) {
    for (let between = previous + 1; previous >= 0 && between < index; between++) {
      if (Number.isFinite(series.values[between])) continue;
      result.push(between);
      break;
    }
    result.push(index);
    previous = index;
  }
  return result;
}
