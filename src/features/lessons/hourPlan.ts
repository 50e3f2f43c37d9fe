import { type LessonName, lessonNames } from '../../store/lessonSlice.ts';
import { lessons } from '../../store/lessons/lessons.ts';

/** A part of the hour: a lesson, or what stands before and after. */
export interface HourPart {
  readonly what: LessonName | 'opening' | 'closing';
  /** Minutes from the beginning. */
  readonly from: number;
  readonly to: number;
}

const HOUR = 60;
const OPENING = 5;

/** What a class does in one hour; the other lessons are for afterwards. */
const inClass: readonly LessonName[] = ['sequences', 'bottleneck', 'attention', 'reordering'];

export const afterClass: readonly LessonName[] = lessonNames.filter((name) => !inClass.includes(name));

/** The hour part by part: the closing has what the lessons leave. */
export function hourPlan(): HourPart[] {
  const plan: HourPart[] = [{ what: 'opening', from: 0, to: OPENING }];
  for (const what of inClass) {
    const from = plan.at(-1)?.to ?? 0;
    plan.push({ what, from, to: from + lessons[what].minutes });
  }
  const from = plan.at(-1)?.to ?? 0;
  return [...plan, { what: 'closing', from, to: HOUR }];
}
