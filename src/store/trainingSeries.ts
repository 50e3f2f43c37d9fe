import type { TrainingStep, Validation } from '../protocol/training.ts';
import { createSeries } from './series.ts';

/**
 * One row per training step and one per look at the held-out pairs, of the network that stands now. `clockMs` is the
 * time since training began, pauses left out: unlike `stepMs` it holds validation and the live translation too.
 */
export const stepColumns = [
  'step',
  'lossNatsPerToken',
  'tokenAccuracy',
  'gradientNorm',
  'targetTokens',
  'stepMs',
  'stepsPerSecond',
  'clockMs',
] as const;
export const stepSeries = createSeries(stepColumns);

/** NaN where a look did not tell: BLEU switched off, no gold links. */
export const validationColumns = [
  'step',
  'lossNatsPerToken',
  'perplexity',
  'tokenAccuracy',
  'bleu',
  'alignmentErrorRate',
  'clockMs',
] as const;
export const validationSeries = createSeries(validationColumns);

/** When the run began or the engine was last heard of. */
let heardAtMs = 0;

/** The clock goes on from here: a run begins, or begins again. */
export function startClock(): void {
  heardAtMs = performance.now();
}

/** @returns the time on the clock now: it stands still between runs. */
function readClock(): number {
  const now = performance.now();
  const former = Math.max(stepSeries.last('clockMs') ?? 0, validationSeries.last('clockMs') ?? 0);
  const clockMs = former + now - heardAtMs;
  heardAtMs = now;
  return clockMs;
}

export function recordStep(step: TrainingStep): void {
  stepSeries.push({ ...step, stepsPerSecond: 1000 / step.stepMs, clockMs: readClock() });
}

export function recordValidation(validation: Validation): void {
  validationSeries.push({
    ...validation,
    bleu: validation.bleu ?? Number.NaN,
    alignmentErrorRate: validation.attention?.alignmentErrorRate ?? Number.NaN,
    clockMs: readClock(),
  });
}

/** Where a network begins that was trained elsewhere and came without its curve. */
let stepsBefore = 0;

/** @param steps that the network had been trained for when its first row was, or will be, recorded */
export function beginSeriesAt(steps: number): void {
  stepsBefore = steps;
}

/** How many steps the network has been trained for. */
export function trainedSteps(): number {
  return stepSeries.last('step') ?? stepsBefore;
}

export function clearTrainingSeries(): void {
  stepsBefore = 0;
  stepSeries.clear();
  validationSeries.clear();
}

/** Forgets what came after a step: training goes on from there. */
export function rewindTrainingSeries(step: number): void {
  for (const series of [stepSeries, validationSeries]) {
    const later = series.column('step').findIndex((at) => at > step);
    if (later >= 0) series.truncate(later);
  }
}
