import type { TrainSpec } from './trainSpec.ts';

type Scheduled = Pick<TrainSpec, 'learningRate' | 'schedule' | 'steps' | 'warmupSteps' | 'plateauFactor'>;

/**
 * The learning rate of one step under the schedule.
 *
 * - `warmupInverseSquareRoot` (Vaswani et al. 2017, section 5.3, scaled so that the peak is the set rate):
 *   peak · min(step / warm-up, √(warm-up / step)). A warm-up of 0 counts as 1.
 * - `cosine` (Loshchilov and Hutter 2016, equation 5, one period): from the set rate down to a hundredth of it at the
 *   last step, slowly at both ends. With a warm-up it first rises in a straight line, and the period begins at the peak.
 * - `plateau`: the set rate, multiplied by the factor once for each plateau so far.
 *
 * @param step 1 for the first
 * @param plateaus how many there have been; only `plateau` asks
 */
export function learningRateAt(
  { learningRate, schedule, steps, warmupSteps, plateauFactor }: Scheduled,
  step: number,
  plateaus = 0,
): number {
  const peak = Math.max(1, warmupSteps);
  switch (schedule) {
    case 'constant':
      return learningRate;
    case 'warmupInverseSquareRoot':
      return learningRate * Math.min(step / peak, Math.sqrt(peak / step));
    case 'cosine': {
      if (step < peak) return (learningRate * step) / peak;
      const share = Math.min(1, (step - peak) / Math.max(1, steps - peak));
      return learningRate * (lowestShare + ((1 - lowestShare) * (1 + Math.cos(Math.PI * share))) / 2);
    }
    case 'plateau':
      return learningRate * plateauFactor ** plateaus;
    default:
      return schedule satisfies never;
  }
}

const lowestShare = 0.01;
