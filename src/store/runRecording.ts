/** The present run's curve and snapshots, as they are kept and brought back. */
import type { RunRecording, RunScores } from '../storage/keptRun.ts';
import type { Snapshot } from './replay.ts';
import type { Series } from './series.ts';
import {
  beginSeriesAt,
  stepColumns,
  stepSeries,
  validationColumns,
  validationSeries,
} from './trainingSeries.ts';

/** A copy of what was recorded up to a step; training goes on meanwhile. */
export function recordingUpTo(step: number, snapshots: readonly Snapshot[]): RunRecording {
  return {
    steps: rowsUpTo(step, stepSeries, stepColumns),
    validations: rowsUpTo(step, validationSeries, validationColumns),
    snapshots: snapshots.filter((snapshot) => snapshot.step <= step),
  };
}

/** Puts the numbers of a recording in place of those that are there. */
export function restoreSeries({ steps, validations }: RunRecording, step: number): void {
  beginSeriesAt(step);
  stepSeries.fill(steps, lengthUpTo(step, steps['step']));
  validationSeries.fill(validations, lengthUpTo(step, validations['step']));
}

/** Of the lowest held-out loss; null before the first validation. */
export function bestScores({ validations }: Pick<RunRecording, 'validations'>): RunScores | null {
  const { step = [], lossNatsPerToken = [], bleu = [] } = validations;
  let best: number | null = null;
  // The look before the first step takes fewer pairs.
  for (const [at, loss] of lossNatsPerToken.entries())
    if (step[at] !== 0 && (best === null || loss < (lossNatsPerToken[best] as number))) best = at;
  if (best === null) return null;
  const score = bleu[best] ?? Number.NaN;
  return {
    step: step[best] as number,
    lossNatsPerToken: lossNatsPerToken[best] as number,
    bleu: Number.isNaN(score) ? null : score,
  };
}

function rowsUpTo<Column extends string>(
  step: number,
  series: Series<Column | 'step'>,
  names: readonly Column[],
): Record<Column, Float64Array> {
  const length = lengthUpTo(step, series.column('step'));
  return Object.fromEntries(names.map((name) => [name, series.column(name).slice(0, length)])) as Record<
    Column,
    Float64Array
  >;
}

function lengthUpTo(step: number, steps: Float64Array = new Float64Array()): number {
  return steps.findLastIndex((at) => at <= step) + 1;
}
