import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { stepSeries, validationSeries } from './trainingSeries.ts';

/** A run that the present one is compared with: given up for it in this visit, or kept from an earlier one. */
export interface FormerRun extends RunSettings {
  readonly id: number;
  /** Its record among those that this browser keeps; null where it has none, or none yet. */
  readonly kept: number | null;
  /** Counts the runs of this visit; null of one from an earlier visit, and of a part of a run that goes on. */
  readonly number: number | null;
  /** Its place among the ways to draw it, from 0 on; no two runs share one. */
  readonly dashes: number;
  readonly isShown: boolean;
  readonly hasDiverged: boolean;
  readonly steps: Columns<typeof stepSeries>;
  readonly validations: Columns<typeof validationSeries>;
}

export interface RunSettings {
  readonly corpus: string;
  readonly model: ModelSpec;
  /** As it was at the end. */
  readonly training: TrainSpec;
  readonly data: DataSpec;
}

type Columns<S extends { column(name: never): Float64Array }> = Readonly<
  Record<Parameters<S['column']>[0], Float64Array>
>;

/** Lines dashed in more ways are hard to tell apart. */
export const mostFormerRuns = 4;

/** With one more; the oldest makes room, of those first that are not shown. */
export function withFormerRun(
  runs: readonly FormerRun[],
  next: Omit<FormerRun, 'id' | 'dashes'>,
): readonly FormerRun[] {
  const others = runs.length < mostFormerRuns ? runs : runs.filter((run) => run !== givingWay(runs));
  const taken = new Set(others.map(({ dashes }) => dashes));
  const free = Array.from({ length: mostFormerRuns }, (_, at) => at).find((at) => !taken.has(at)) ?? 0;
  const id = 1 + Math.max(0, ...runs.map((run) => run.id));
  return [...others, { ...next, id, dashes: free }];
}

function givingWay(runs: readonly FormerRun[]): FormerRun | undefined {
  return runs.find(({ isShown }) => !isShown) ?? runs[0];
}
