import type { TrainSpec } from './trainSpec.ts';

/**
 * The learning rate of one step under the schedule.
 *
 * `cosine` (Loshchilov and Hutter 2016, equation 5, one period): from the set rate at the start down to a hundredth of
 * it at the last step, slowly at both ends.
 *
 * @param step 1 for the first
 */
export function learningRateAt(
  { learningRate, schedule, steps }: Pick<TrainSpec, 'learningRate' | 'schedule' | 'steps'>,
  step: number,
): number {
  switch (schedule) {
    case 'constant':
      return learningRate;
    case 'cosine': {
      const share = Math.min(1, (step - 1) / Math.max(1, steps - 1));
      return learningRate * (lowestShare + ((1 - lowestShare) * (1 + Math.cos(Math.PI * share))) / 2);
    }
    default:
      return schedule satisfies never;
  }
}

const lowestShare = 0.01;
