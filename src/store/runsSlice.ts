import type { ErrorReport } from '../protocol/errors.ts';
import type { KeptRun } from '../storage/keptRun.ts';

export type { KeptRun } from '../storage/keptRun.ts';

/** The runs of training that this browser keeps. */
export interface RunsSlice {
  /** What changed last comes first; empty until they were listed. */
  readonly all: readonly KeptRun[];
  /** Which of them the present run is; null as long as it is not kept. */
  readonly present: number | null;
  /** The latest that was deleted, as long as it can be put back. */
  readonly deleted: Pick<KeptRun, 'id' | 'name'> | null;
  /** Why they could not be listed. */
  readonly trouble: ErrorReport | null;
}

export const noRuns: RunsSlice = { all: [], present: null, deleted: null, trouble: null };

/** The record of a run, where it is kept. */
export function keptRunOf({ all }: RunsSlice, id: number | null): KeptRun | null {
  return all.find((run) => run.id === id) ?? null;
}
