import type { TrainSpec } from './trainSpec.ts';

/**
 * The share of decoder inputs that are the right word and not the network's own guess (Bengio et al. 2015, section 2.4,
 * linear decay): in a straight line from the first step to the last.
 *
 * @param step 1 for the first
 */
export function teacherForcingAt(
  {
    teacherForcingStart,
    teacherForcingEnd,
    steps,
  }: Pick<TrainSpec, 'teacherForcingStart' | 'teacherForcingEnd' | 'steps'>,
  step: number,
): number {
  const share = Math.min(1, (step - 1) / Math.max(1, steps - 1));
  return (1 - share) * teacherForcingStart + share * teacherForcingEnd;
}
