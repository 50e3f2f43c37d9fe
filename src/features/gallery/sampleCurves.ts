import type { CurveData } from '../../charts/trainingCurveData.ts';
import { createRandom } from '../../core/random/random.ts';

/** Curves made up: fixed, so that pictures of them can be compared. */

const SEED = 1;

/** A loss that falls from 8 to 2, with noise from batch to batch; `spike` marks one step of 9. */
function falling(count: number, spike: number | null = null): number[] {
  const random = createRandom(SEED).stream('gallery');
  return Array.from({ length: count }, (_, at) =>
    at === spike ? 9 : 2 + 6 * Math.exp((-5 * at) / count) + 0.5 * (random.next() - 0.5),
  );
}

const steps = (count: number, apart = 1) => Array.from({ length: count }, (_, at) => 1 + at * apart);

export function lossOf(count: number, looks: number, spike: number | null = null): CurveData {
  const apart = count / looks;
  const validation = Array.from({ length: looks }, (_, at) => 2.4 + 5.6 * Math.exp((-5 * at) / looks));
  return {
    training: { places: steps(count), values: falling(count, spike), length: count },
    validation: { places: steps(looks, apart), values: validation, length: looks },
    former: [],
    scale: 'linear',
    reference: Math.log(2563),
    isSmoothed: false,
  };
}

export function withFormerRun(data: CurveData): CurveData {
  const { places, values, length } = data.validation;
  const higher = Array.from(values, (value) => value + 0.8);
  return { ...data, former: [{ id: 1, dashes: 1, series: { places, values: higher, length } }] };
}
