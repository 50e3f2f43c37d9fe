import type { ModelSpec } from '../core/spec/modelSpec.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { stepSeries, validationSeries } from './trainingSeries.ts';

/** A run that was given up for the present one: its settings and its numbers. */
export interface FormerRun extends RunSettings {
  readonly id: number;
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
}

type Columns<S extends { column(name: never): Float64Array }> = Readonly<
  Record<Parameters<S['column']>[0], Float64Array>
>;

/** How many are kept, for as long as the page is open: lines dashed in more ways are hard to tell apart. */
const mostFormerRuns = 4;

/** With one more; the oldest makes room. */
export function withFormerRun(
  runs: readonly FormerRun[],
  next: Omit<FormerRun, 'id' | 'dashes'>,
): readonly FormerRun[] {
  const others = runs.slice(-(mostFormerRuns - 1));
  const taken = new Set(others.map(({ dashes }) => dashes));
  const free = Array.from({ length: mostFormerRuns }, (_, at) => at).find((at) => !taken.has(at)) ?? 0;
  const id = 1 + Math.max(0, ...runs.map((run) => run.id));
  return [...others, { ...next, id, dashes: free }];
}
