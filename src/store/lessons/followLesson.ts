/** Watches over the open step: begins it, asks its check after every change, and keeps what has been done. */
import type { StepKey } from '../lessonSlice.ts';
import { type Playground, patch, readPlayground, usePlayground } from '../playground.ts';
import { readProgress, writeProgress } from './keptProgress.ts';
import { allStepKeys, stepAt } from './lessons.ts';
import { takeSetup } from './takeSetup.ts';

/** The page as it was when the state of the open step stood. */
let begun: Playground | null = null;

let isFollowed = false;

/** Takes up what was done on earlier visits, and from now on asks the check of each step that is begun. */
export function followLessons(): void {
  if (isFollowed) return;
  isFollowed = true;
  patch('lesson', readProgress(allStepKeys));
  usePlayground.subscribe(({ lesson }, former) => {
    if (lesson.answers !== former.lesson.answers || lesson.done !== former.lesson.done) writeProgress(lesson);
    askCheck();
  });
}

/**
 * One click: the page is put into the state of the open step.
 *
 * @param keepsSettings where a link says what corpus, settings and sentence stand
 */
export async function beginStep(keepsSettings = false): Promise<void> {
  followLessons();
  const { open, isBeginning } = readPlayground().lesson;
  if (!open || isBeginning) return;
  const { key, step } = stepAt(open);
  const { [key]: _, ...seen } = readPlayground().lesson.seen;
  patch('lesson', { begun: null, isBeginning: true, entered: null, seen });
  try {
    if (step.setup && !(await takeSetup(step.setup, keepsSettings))) return;
    await step.afterSetup?.();
  } finally {
    patch('lesson', { isBeginning: false });
  }
  // Meanwhile another step may have been opened.
  if (readPlayground().lesson.open !== open) return;
  begun = readPlayground();
  patch('lesson', { begun: key, begins: readPlayground().lesson.begins + 1 });
}

export function predict(key: StepKey, option: number): void {
  patch('lesson', { answers: { ...readPlayground().lesson.answers, [key]: option } });
}

/** Takes what was worked out as the answer to the open step's sum. */
export function enterAnswer(entered: number): void {
  patch('lesson', { entered });
}

/** Forgets what was predicted and done. */
export function clearProgress(): void {
  patch('lesson', { answers: {}, done: [], seen: {} });
}

function askCheck(): void {
  const state = readPlayground();
  const { open, begun: key, seen, done } = state.lesson;
  if (!open || key === null || seen[key] || !begun) return;
  const { key: openKey, step } = stepAt(open);
  const facts = openKey === key ? step.check(state, begun) : null;
  if (!facts) return;
  patch('lesson', { seen: { ...seen, [key]: facts }, done: done.includes(key) ? done : [...done, key] });
}
