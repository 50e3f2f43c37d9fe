import type { FormerRun } from '../formerRuns.ts';
import { patch, readPlayground } from '../playground.ts';
import { type KeptRun, withRun } from '../runsSlice.ts';

/** A run of this visit has been written: the list and its copy here know its record. */
export function noteRecord(number: number, record: KeptRun): void {
  const { runs, training } = readPlayground();
  patch('runs', { all: withRun(runs.all, record) });
  // The curves are drawn again where these change.
  const isIt = (run: FormerRun) => run.number === number && run.kept !== record.id;
  if (!training.formerRuns.some(isIt)) return;
  patch('training', {
    formerRuns: training.formerRuns.map((run) => (isIt(run) ? { ...run, kept: record.id } : run)),
  });
}
