import { type LessonName, type LessonPlace, lessonNames, type StepKey } from '../lessonSlice.ts';
import { attention } from './attention.ts';
import { bottleneck } from './bottleneck.ts';
import { decoding } from './decoding.ts';
import type { Lesson, LessonStep } from './lesson.ts';
import { limits } from './limits.ts';
import { memory } from './memory.ts';
import { ownData } from './ownData.ts';
import { reordering } from './reordering.ts';
import { sequences } from './sequences.ts';

/** All lessons by name. Loaded on demand. */
export const lessons = {
  sequences,
  memory,
  bottleneck,
  attention,
  reordering,
  decoding,
  limits,
  'own-data': ownData,
} as const satisfies Readonly<Record<LessonName, Lesson>>;

/** A step with its name; of a lesson that has fewer steps the last. */
export function stepAt({ lesson, step }: LessonPlace): { name: string; key: StepKey; step: LessonStep } {
  const entries = Object.entries<LessonStep>(lessons[lesson].steps);
  const [name, found] = entries[Math.max(0, Math.min(step, entries.length - 1))] as [string, LessonStep];
  return { name, key: `${lesson}/${name}`, step: found };
}

/** The keys of a lesson's steps in their order. */
export function stepKeysOf(lesson: LessonName): readonly StepKey[] {
  return Object.keys(lessons[lesson].steps).map((name): StepKey => `${lesson}/${name}`);
}

/** The keys of all steps. */
export const allStepKeys: readonly StepKey[] = lessonNames.flatMap(stepKeysOf);
