/** Draws kept runs beside the present one. Loaded on demand, as is all that reaches the browser's storage. */
import type { RunRecording } from '../../storage/keptRun.ts';
import { readRun } from '../../storage/runs.ts';
import { reportProblem } from '../engineConnection.ts';
import { withFormerRun } from '../formerRuns.ts';
import { patch, readPlayground } from '../playground.ts';
import type { KeptRun } from '../runsSlice.ts';
import { stepColumns, validationColumns } from '../trainingSeries.ts';
import { removeFormerRun, showFormerRun } from './formerRuns.ts';

export async function compareRun(id: number, isCompared: boolean): Promise<void> {
  const former = readPlayground().training.formerRuns.find(({ kept }) => kept === id);
  if (!isCompared) {
    if (former) removeFormerRun(former.id);
  } else if (former) showFormerRun(former.id, true);
  else {
    try {
      const { run, recording } = await readRun(id);
      add(run, recording);
    } catch (error) {
      reportProblem(error);
    }
  }
}

function add(run: KeptRun, { steps, validations }: RunRecording): void {
  const { formerRuns } = readPlayground().training;
  if (formerRuns.some(({ kept }) => kept === run.id)) return;
  const { model, training, data } = run.settings;
  patch('training', {
    formerRuns: withFormerRun(formerRuns, {
      kept: run.id,
      number: null,
      corpus: run.corpus.name,
      model,
      training,
      data,
      isShown: true,
      hasDiverged: false,
      steps: columnsOf(stepColumns, steps),
      validations: columnsOf(validationColumns, validations),
    }),
  });
}

/** What a recording of an older page lacks is not told. */
function columnsOf<Column extends string>(
  names: readonly Column[],
  recorded: Readonly<Record<string, Float64Array>>,
): Record<Column, Float64Array> {
  const length = recorded['step']?.length ?? 0;
  const entries = names.map((name) => [name, recorded[name] ?? new Float64Array(length).fill(Number.NaN)]);
  return Object.fromEntries(entries) as Record<Column, Float64Array>;
}
