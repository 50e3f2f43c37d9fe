/** The arithmetic of the chart of training: what its axes span, where its ticks stand, and which values it reads out. */
import { bisectCenter, bisectRight, ticks } from 'd3';
import type { CurveData, CurveReading, CurveScale, Series } from './trainingCurveData.ts';

export interface CurveDomain {
  x: [number, number];
  y: [number, number];
}

/** So many steps, or milliseconds, the axis of time spans at the least. */
const SMALLEST_SPAN = 10;
/** Below it doubles lose digits, and no air fits under the lowest value. */
const SMALLEST_NORMAL = 2 ** -1022;

/** Linear: from 0 to the highest value. Log: the positive values with a little air. Time always from 0. */
export function curveDomain({ training, validation, former, scale, reference }: CurveData): CurveDomain {
  let last = SMALLEST_SPAN;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (!isDrawable(value, scale)) return;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  };
  for (const { places, values, length } of [training, validation, ...former.map(({ series }) => series)]) {
    for (let index = 0; index < length; index++) take(values[index] as number);
    if (length > 0) last = Math.max(last, places[length - 1] as number);
  }
  if (reference !== undefined) take(reference);
  const x: CurveDomain['x'] = [0, last];
  if (highest < lowest) return { x, y: scale === 'log' ? [0.1, 10] : [0, 1] };
  if (scale === 'log') return { x, y: [lowest / 1.15, highest * 1.15] };
  return { x, y: [Math.min(0, lowest), highest > 0 ? highest * 1.05 : 1] };
}

/** Whether a value has a place on the scale: finite, and on a logarithmic one no smaller than a normal number. */
export function isDrawable(value: number, scale: CurveScale): boolean {
  return Number.isFinite(value) && (scale === 'linear' || value >= SMALLEST_NORMAL);
}

/** A few round values inside a domain; on a log scale 1, 2 and 5 times the powers of ten where they suffice. */
export function curveTicks(
  [low, high]: readonly [number, number],
  scale: CurveScale,
  count: number,
): number[] {
  if (scale === 'log') {
    const round = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (const factor of [1, 2, 5]) round.push(Number(`${factor}e${power}`));
    }
    const inside = round.filter((value) => value >= low && value <= high);
    if (inside.length >= 3) return thin(inside, count + 1);
  }
  return ticks(low, high, count).filter((value) => isDrawable(value, scale));
}

/** The recorded place nearest to one on the axis; null where nothing is recorded. */
export function nearestPlace(data: CurveData, place: number): number | null {
  const { places, length } = walkedSeries(data);
  return length === 0 ? null : (places[bisectCenter(places, place, 0, length)] as number);
}

/** The recorded place so many records further on (back when negative), kept within the series. */
export function neighbourPlace(data: CurveData, place: number, records: number): number | null {
  const { places, length } = walkedSeries(data);
  if (length === 0) return null;
  const index = bisectCenter(places, place, 0, length) + records;
  return places[Math.max(0, Math.min(index, length - 1))] as number;
}

/** The values at a recorded place; null for those that are gaps. */
export function readCurves({ training, validation }: CurveData, place: number): CurveReading {
  const at = bisectRight(training.places, place, 0, training.length) - 1;
  const before = bisectRight(validation.places, place, 0, validation.length) - 1;
  const isTrainingAtPlace = at >= 0 && training.places[at] === place;
  return {
    place,
    training: isTrainingAtPlace ? finite(training.values[at] as number) : null,
    validation: before >= 0 ? finite(validation.values[before] as number) : null,
    validationPlace: before >= 0 ? (validation.places[before] as number) : null,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The cursor walks the series with more records. */
export function walkedSeries({ training, validation }: Pick<CurveData, 'training' | 'validation'>): Series {
  return training.length >= validation.length ? training : validation;
}

function thin(values: number[], count: number): number[] {
  const stride = Math.ceil(values.length / count);
  return values.filter((_, index) => index % stride === 0);
}
