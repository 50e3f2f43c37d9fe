import { createSeries } from './series.ts';

/**
 * One row per training step and one per look at the held-out pairs, of the network that stands now. `clockMs` is the
 * time since training began, pauses left out: unlike `stepMs` it holds validation and the live translation too.
 */
export const stepSeries = createSeries([
  'step',
  'lossNatsPerToken',
  'tokenAccuracy',
  'gradientNorm',
  'targetTokens',
  'stepMs',
  'clockMs',
]);

export const validationSeries = createSeries(['step', 'lossNatsPerToken', 'perplexity', 'tokenAccuracy']);

/** How many steps the network has been trained for. */
export function trainedSteps(): number {
  return stepSeries.last('step') ?? 0;
}

export function clearTrainingSeries(): void {
  stepSeries.clear();
  validationSeries.clear();
}
