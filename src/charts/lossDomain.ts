/** The arithmetic of the loss chart: what its axes span, where its ticks stand, and which values it reads out. */
import { bisectCenter, bisectRight, ticks } from 'd3';
import type { LossData, LossReading, LossScale, Series } from './lossData.ts';

export interface LossDomain {
  x: [number, number];
  y: [number, number];
}

const SMALLEST_STEP_SPAN = 10;
/** Below it doubles lose digits, and no air fits under the lowest value. */
const SMALLEST_NORMAL = 2 ** -1022;

/** Linear: from 0 to the highest value. Log: the positive values with a little air. Steps always from 0. */
export function lossDomain({ training, validation, scale, chanceLoss }: LossData): LossDomain {
  let lastStep = SMALLEST_STEP_SPAN;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (!isDrawable(value, scale)) return;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  };
  for (const { steps, values, length } of [training, validation]) {
    for (let index = 0; index < length; index++) take(values[index] as number);
    if (length > 0) lastStep = Math.max(lastStep, steps[length - 1] as number);
  }
  if (chanceLoss !== undefined) take(chanceLoss);
  const x: LossDomain['x'] = [0, lastStep];
  if (highest < lowest) return { x, y: scale === 'log' ? [0.1, 10] : [0, 1] };
  if (scale === 'log') return { x, y: [lowest / 1.15, highest * 1.15] };
  return { x, y: [Math.min(0, lowest), highest > 0 ? highest * 1.05 : 1] };
}

/** Whether a value has a place on the scale: finite, and on a logarithmic one no smaller than a normal number. */
export function isDrawable(value: number, scale: LossScale): boolean {
  return Number.isFinite(value) && (scale === 'linear' || value >= SMALLEST_NORMAL);
}

/** A few round values inside a domain; on a log scale 1, 2 and 5 times the powers of ten where they suffice. */
export function lossTicks([low, high]: readonly [number, number], scale: LossScale, count: number): number[] {
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

/** The recorded step nearest to a place on the axis; null where nothing is recorded. */
export function nearestStep(data: LossData, place: number): number | null {
  const { steps, length } = walkedSeries(data);
  return length === 0 ? null : (steps[bisectCenter(steps, place, 0, length)] as number);
}

/** The recorded step so many records further on (back when negative), kept within the series. */
export function neighbourStep(data: LossData, step: number, records: number): number | null {
  const { steps, length } = walkedSeries(data);
  if (length === 0) return null;
  const index = bisectCenter(steps, step, 0, length) + records;
  return steps[Math.max(0, Math.min(index, length - 1))] as number;
}

/** The values at a recorded step. */
export function readLoss({ training, validation }: LossData, step: number): LossReading {
  const at = bisectRight(training.steps, step, 0, training.length) - 1;
  const before = bisectRight(validation.steps, step, 0, validation.length) - 1;
  const isTrainingAtStep = at >= 0 && training.steps[at] === step;
  return {
    step,
    training: isTrainingAtStep ? (training.values[at] as number) : null,
    validation: before >= 0 ? (validation.values[before] as number) : null,
    validationStep: before >= 0 ? (validation.steps[before] as number) : null,
  };
}

/** The cursor walks the series with more records. */
export function walkedSeries({ training, validation }: LossData): Series {
  return training.length >= validation.length ? training : validation;
}

function thin(values: number[], count: number): number[] {
  const stride = Math.ceil(values.length / count);
  return values.filter((_, index) => index % stride === 0);
}
