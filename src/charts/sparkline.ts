/** Curves as small as a word, one for each run of a list: small multiples, all on the same scale. */
import { line } from 'd3';

export interface SparklineCurve {
  /** Ascending, on the axis of time. */
  readonly places: readonly number[];
  /** As many; what is not finite is a gap. */
  readonly values: readonly number[];
}

/** What all curves of a list span together: time from 0, values from the lowest to the highest. */
export interface SparklineScale {
  readonly last: number;
  readonly lowest: number;
  readonly highest: number;
}

export function sparklineScale(curves: readonly SparklineCurve[]): SparklineScale {
  const values = curves.flatMap((curve) => curve.values.filter(Number.isFinite));
  return {
    last: Math.max(0, ...curves.map(({ places }) => places.at(-1) ?? 0)),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/**
 * @param width @param height of the picture; the line keeps `inset` away from its edges
 * @returns the `d` of a path; empty where there is nothing to draw
 */
export function sparklinePath(
  { places, values }: SparklineCurve,
  { last, lowest, highest }: SparklineScale,
  { width, height, inset }: { readonly width: number; readonly height: number; readonly inset: number },
): string {
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  const draw = line<number>()
    .defined((_, at) => Number.isFinite(values[at]))
    .x((_, at) => inset + (width - 2 * inset) * share(places[at] as number, last))
    .y((_, at) => inset + (height - 2 * inset) * share(highest - (values[at] as number), highest - lowest))
    .digits(1);
  return draw(places) ?? '';
}
