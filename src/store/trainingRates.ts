import type { Series } from './series.ts';

/** What the newest steps say about speed and loss. */

type StepSeries = Series<'lossNatsPerToken' | 'stepMs' | 'targetTokens' | 'clockMs'>;

/** How many of the newest steps the moving figures look at. */
export const RATE_WINDOW = 20;

export interface TrainingRates {
  /** From the median step of the window; null before the first. */
  readonly stepsPerSecond: number | null;
  /** Real target tokens of the window over its time. */
  readonly targetTokensPerSecond: number | null;
  /** Mean loss of the window, in nats per token. */
  readonly recentLoss: number | null;
}

export function trainingRates(series: StepSeries): TrainingRates {
  if (series.length === 0) return { stepsPerSecond: null, targetTokensPerSecond: null, recentLoss: null };
  const stepMs = series.column('stepMs').slice(-RATE_WINDOW);
  const tokens = sum(series.column('targetTokens').slice(-RATE_WINDOW));
  const losses = series.column('lossNatsPerToken').slice(-RATE_WINDOW);
  return {
    stepsPerSecond: 1000 / median(stepMs),
    targetTokensPerSecond: (1000 * tokens) / sum(stepMs),
    recentLoss: sum(losses) / losses.length,
  };
}

/** How many of the newest steps tell the pace: enough to hold a look at the held-out pairs. */
const PACE_WINDOW = 100;

/** Seconds that so many more steps take at the pace of the newest ones, all that goes on beside them included. */
export function secondsFor(series: StepSeries, moreSteps: number): number | null {
  const clockMs = series.column('clockMs').slice(-PACE_WINDOW);
  const [first, last] = [clockMs[0], clockMs.at(-1)];
  if (first === undefined || last === undefined || clockMs.length < 2) return null;
  return (Math.max(0, moreSteps) * (last - first)) / (clockMs.length - 1) / 1000;
}

export function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
