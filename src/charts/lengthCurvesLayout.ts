/**
 * The arithmetic of scores by source length for several networks: equal bands, one for each range of lengths, as the
 * columns of a table beneath; heights from 0 to a round score above the highest. All in CSS pixels.
 */

export interface LengthScore {
  /** Source length in tokens, both ends counted in. */
  readonly from: number;
  readonly to: number;
  /** 0 to 100, with the ends of its interval. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** The scores of single runs, where `score` is their mean. */
  readonly runs?: readonly number[];
}

export interface LengthCurve {
  /** Which of the two hues, points and lines it has. */
  readonly look: 'plain' | 'strong';
  readonly name: string;
  readonly scores: readonly LengthScore[];
}

export interface LengthRange {
  readonly from: number;
  readonly to: number;
}

export interface PlacedScore {
  readonly score: LengthScore;
  readonly x: number;
  readonly y: number;
  readonly lowY: number;
  readonly highY: number;
  readonly runYs: readonly number[];
}

export interface PlacedLengthCurve {
  readonly curve: LengthCurve;
  readonly points: readonly PlacedScore[];
}

export interface LengthCurvesLayout {
  readonly curves: readonly PlacedLengthCurve[];
  readonly ticks: readonly { readonly score: number; readonly y: number }[];
  /** Where each range of lengths begins, and how wide all are. */
  readonly bands: readonly { readonly range: LengthRange; readonly x: number }[];
  readonly bandWidth: number;
}

const TICK_STEP = 20;
const LOWEST_TOP = 40;

/** The ranges that any of the curves has a score for, the shortest first. */
export function lengthRanges(curves: readonly LengthCurve[]): LengthRange[] {
  const ranges = new Map<number, LengthRange>();
  for (const { scores } of curves) for (const { from, to } of scores) ranges.set(from, { from, to });
  return [...ranges.values()].sort((a, b) => a.from - b.from);
}

/** @param top room above the highest score, for its point */
export function lengthCurvesLayout(
  curves: readonly LengthCurve[],
  ranges: readonly LengthRange[],
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
): LengthCurvesLayout {
  const highest = Math.max(0, ...curves.flatMap(({ scores }) => scores.map(({ high }) => high)));
  const topScore = Math.min(100, Math.max(LOWEST_TOP, TICK_STEP * Math.ceil(highest / TICK_STEP)));
  const bandWidth = width / Math.max(1, ranges.length);
  const yOf = (score: number) =>
    height - ((height - top) * Math.min(topScore, Math.max(0, score))) / topScore;
  return {
    curves: curves.map((curve) => ({
      curve,
      points: curve.scores.map((score) => ({
        score,
        x: (ranges.findIndex(({ from }) => from === score.from) + 0.5) * bandWidth,
        y: yOf(score.score),
        lowY: yOf(score.low),
        highY: yOf(score.high),
        runYs: (score.runs ?? []).map(yOf),
      })),
    })),
    ticks: Array.from({ length: topScore / TICK_STEP + 1 }, (_, at) => at * TICK_STEP).map((score) => ({
      score,
      y: yOf(score),
    })),
    bands: ranges.map((range, at) => ({ range, x: at * bandWidth })),
    bandWidth,
  };
}
