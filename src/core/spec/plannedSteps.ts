import type { TrainSpec } from './trainSpec.ts';

/** How many steps training takes: as many as are set, or as the set epochs have batches of the set size. */
export function plannedSteps(
  { steps, epochs, batchSize }: Pick<TrainSpec, 'steps' | 'epochs' | 'batchSize'>,
  trainingPairs: number,
): number {
  return epochs === 0 ? steps : epochs * Math.ceil(trainingPairs / batchSize);
}
