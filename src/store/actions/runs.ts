/** What a person does with the runs that this browser keeps. Loaded on demand. */
import { EngineError } from '../../protocol/errors.ts';
import { deleteRun, listRuns, putRunBack, renameRun, type WholeRun } from '../../storage/runs.ts';
import { reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { resumeRun } from './resume.ts';

/** Shows which runs are kept, or why that cannot be known. */
export async function listKeptRuns(): Promise<void> {
  try {
    patch('runs', { all: await listRuns(), trouble: null });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    patch('runs', { all: [], trouble: error.toReport() });
  }
}

/** @param name where it is blank the old one stays */
export function renameKeptRun(id: number, name: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '') return Promise.resolve();
  return telling(async () => {
    await renameRun(id, trimmed);
    const { kept } = readPlayground().run;
    if (kept?.id === id) patch('run', { kept: { ...kept, name: trimmed, isNamed: true } });
  });
}

/** Takes a run up again; it is drawn as the present one then, and no longer as one to compare with. */
export async function openKeptRun(id: number): Promise<void> {
  if (!(await resumeRun(id)) || readPlayground().run.kept?.id !== id) return;
  forgetCopies(id);
}

/** The latest that was deleted; it is there as long as the page holds it. */
let deleted: WholeRun | null = null;

export function deleteKeptRun(id: number): Promise<void> {
  return telling(async () => {
    const whole = await deleteRun(id);
    if (!whole) return;
    deleted = whole;
    forgetCopies(id);
    const { runs } = readPlayground();
    patch('runs', {
      all: runs.all.filter((run) => run.id !== id),
      deleted: { id, name: whole.run.name },
    });
  });
}

export function undoDeleteRun(): Promise<void> {
  return telling(async () => {
    if (!deleted) return;
    await putRunBack(deleted);
    deleted = null;
    patch('runs', { deleted: null });
  });
}

function forgetCopies(id: number): void {
  const { formerRuns } = readPlayground().training;
  patch('training', { formerRuns: formerRuns.filter(({ kept }) => kept !== id) });
}

/** What goes wrong is reported; in either case the list is as it now is. */
async function telling(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    reportProblem(error);
  }
  await listKeptRuns();
}
