import type { ErrorReport } from '../protocol/errors.ts';
import type { KeptRun } from '../storage/keptRun.ts';

export type { KeptRun } from '../storage/keptRun.ts';

/** The runs of training that this browser keeps. */
export interface RunsSlice {
  /** What changed last comes first; empty until they were listed. */
  readonly all: readonly KeptRun[];
  /** The latest that was deleted, as long as it can be put back. */
  readonly deleted: Pick<KeptRun, 'id' | 'name'> | null;
  /** Why they could not be listed. */
  readonly trouble: ErrorReport | null;
}

export const noRuns: RunsSlice = { all: [], deleted: null, trouble: null };

/** With a run as it is now, in its place by when it last changed. */
export function withRun(all: readonly KeptRun[], run: KeptRun): readonly KeptRun[] {
  return [...all.filter(({ id }) => id !== run.id), run].toSorted((a, b) => b.changedAtMs - a.changedAtMs);
}
