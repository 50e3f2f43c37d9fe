/** What a learner has done of the lessons, kept in this browser and nowhere else. */
import type { LessonSlice, StepKey } from '../lessonSlice.ts';

const KEY = 'seq2seq-playground.lessons';

type Progress = Pick<LessonSlice, 'answers' | 'done'>;

const nothing: Progress = { answers: {}, done: [] };

/** @param keys of the steps there are: what was kept of others is left out */
export function readProgress(keys: readonly StepKey[]): Progress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    const { answers, done } = kept as { readonly answers?: unknown; readonly done?: unknown };
    const found = (typeof answers === 'object' ? answers : null) as Readonly<Record<string, unknown>> | null;
    return {
      answers: Object.fromEntries(
        keys.flatMap((key) => (Number.isInteger(found?.[key]) ? [[key, found?.[key] as number]] : [])),
      ),
      done: keys.filter((key) => Array.isArray(done) && done.includes(key)),
    };
  } catch {
    // A browser that keeps nothing begins each visit anew.
    return nothing;
  }
}

export function writeProgress({ answers, done }: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ answers, done }));
  } catch {
    // It may not.
  }
}
