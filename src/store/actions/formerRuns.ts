import { type FormerRun, withFormerRun } from '../formerRuns.ts';
import { patch, readPlayground } from '../playground.ts';
import type { Series } from '../series.ts';
import {
  clearTrainingSeries,
  stepColumns,
  stepSeries,
  validationColumns,
  validationSeries,
} from '../trainingSeries.ts';

/** Fewer steps make no curve. */
const FEWEST_STEPS = 2;

/** The present run becomes a former one, to be compared with; a new one begins from nothing. */
export function setAsideRun(): void {
  const { run } = readPlayground();
  keepRun({ number: run.number, kept: run.kept?.id ?? null });
  clearTrainingSeries();
  patch('run', { number: run.number + 1, kept: null, trouble: null });
}

/**
 * Keeps a copy of the present run as a former one. What has diverged is not shown until someone asks for it.
 * @param run whose record is the copy's too; of a part of a run that goes on there is none
 */
export function keepRun(run: Pick<FormerRun, 'number' | 'kept'> = { number: null, kept: null }): void {
  const { model, training } = readPlayground();
  if (!model.built || stepSeries.length < FEWEST_STEPS) return;
  const hasDiverged = training.stop?.reason === 'diverged';
  patch('training', {
    formerRuns: withFormerRun(training.formerRuns, {
      ...run,
      corpus: model.built.corpus,
      model: model.built.model,
      training: model.built.training,
      data: model.built.data,
      isShown: !hasDiverged,
      hasDiverged,
      steps: copyOf(stepSeries, stepColumns),
      validations: copyOf(validationSeries, validationColumns),
    }),
  });
}

export function showFormerRun(id: number, isShown: boolean): void {
  const { formerRuns } = readPlayground().training;
  patch('training', { formerRuns: formerRuns.map((run) => (run.id === id ? { ...run, isShown } : run)) });
}

export function removeFormerRun(id: number): void {
  const { formerRuns } = readPlayground().training;
  patch('training', { formerRuns: formerRuns.filter((run) => run.id !== id) });
}

function copyOf<Column extends string>(
  series: Series<Column>,
  names: readonly Column[],
): Record<Column, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, series.column(name).slice()])) as Record<
    Column,
    Float64Array
  >;
}
