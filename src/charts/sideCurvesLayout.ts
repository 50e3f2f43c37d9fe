/** The arithmetic of a plot with a curve for each side of the corpus. All in CSS pixels. */
import { scaleLinear, scaleLog } from 'd3';

export type Side = 'source' | 'target';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

export interface SideCurve {
  readonly side: Side;
  /** Written at the curve's end. */
  readonly name: string;
  /** x rising; above 0 where the scale is logarithmic. */
  readonly points: readonly CurvePoint[];
  /** A place of its own, on the curve or off it, that is pointed out. */
  readonly mark?: CurvePoint & { readonly label: string };
}

export interface PlotRoom {
  readonly width: number;
  readonly height: number;
  /** Height of a line of text. */
  readonly lineHeight: number;
  /** Room that names at the curves' ends and figures at the axis take. */
  readonly nameWidth: number;
  readonly figureWidth: number;
}

export interface PlacedCurve extends SideCurve {
  readonly path: readonly (readonly [x: number, y: number])[];
  readonly nameY: number;
  readonly placedMark: { readonly x: number; readonly y: number; readonly labelY: number } | null;
}

export interface SideCurvesLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly curves: readonly PlacedCurve[];
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
}

/** How wide a figure under the x axis is taken to be, with air. */
const TICK_ROOM = 84;

export function sideCurvesLayout(
  curves: readonly SideCurve[],
  xScale: 'linear' | 'log',
  { width, height, lineHeight, nameWidth, figureWidth }: PlotRoom,
): SideCurvesLayout {
  const marks = curves.filter(({ mark }) => mark);
  const left = figureWidth;
  const right = Math.max(left + 1, width - nameWidth);
  // A line for the axis' name and one for each mark's label, over the plot.
  const top = lineHeight * (1.9 + 1.2 * marks.length);
  const bottom = Math.max(top + 1, height - 2.8 * lineHeight);

  const places = curves.flatMap(({ points, mark }) => [...points, ...(mark ? [mark] : [])]);
  const xs = places.map((place) => place.x);
  const highest = Math.max(0, ...places.map((place) => place.y)) || 1;
  const x =
    xScale === 'log'
      ? scaleLog([Math.max(1, Math.min(...xs)), Math.max(10, ...xs)], [left, right])
      : scaleLinear([0, Math.max(1, ...xs)], [left, right]);
  const y = scaleLinear([0, highest], [bottom, top]).nice(3);

  const ends = curves.map(({ points }) => y(points.at(-1)?.y ?? 0));
  const nameYs = apart(ends, 1.15 * lineHeight, bottom);
  const xTicks =
    xScale === 'log' ? powersOfTen(x.ticks()) : x.ticks(Math.max(1, Math.floor((right - left) / TICK_ROOM)));
  return {
    left,
    right,
    top,
    bottom,
    curves: curves.map((curve, index) => ({
      ...curve,
      path: curve.points.map((point) => [x(point.x), y(point.y)] as const),
      nameY: nameYs[index] ?? bottom,
      placedMark: curve.mark
        ? {
            x: x(curve.mark.x),
            y: y(curve.mark.y),
            labelY: lineHeight * (2.1 + 1.2 * marks.findIndex(({ side }) => side === curve.side)),
          }
        : null,
    })),
    xTicks: xTicks.map((value) => ({ value, x: x(value) })),
    yTicks: y.ticks(3).map((value) => ({ value, y: y(value) })),
  };
}

/** Of the ticks of a logarithmic scale; where it spans too few, twice and five times them too. */
function powersOfTen(ticks: readonly number[]): number[] {
  const powers = ticks.filter((value) => /^10*$/.test(String(value)));
  return powers.length > 1 ? powers : ticks.filter((value) => /^[125]0*$/.test(String(value)));
}

/** Two heights, moved so far that the texts at them do not touch, and not below the floor. */
function apart(heights: readonly number[], distance: number, floor: number): readonly number[] {
  const [first, second] = heights;
  if (first === undefined || second === undefined || Math.abs(first - second) >= distance) return heights;
  const middle = Math.min((first + second) / 2, floor - distance / 2);
  const [upper, lower] = [middle - distance / 2, middle + distance / 2];
  return first <= second ? [upper, lower] : [lower, upper];
}
