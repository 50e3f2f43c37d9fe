import type { LessonText } from '../../i18n/english/lessons/lessonText.ts';
import type { LessonsText } from '../../i18n/useLessonsText.ts';
import type { LessonName } from '../../store/lessonSlice.ts';
import type { lessons } from '../../store/lessons/lessons.ts';

type Lessons = typeof lessons;

/** What the check of a step returns once it is done. */
type FactsOf<Step> = Step extends { check(...of: never): infer Facts } ? NonNullable<Facts> : never;

/** Texts that can be told with what the checks return: a step for each step, each asking for no other facts. */
type FittingTexts = {
  readonly [Name in LessonName]: LessonText & {
    readonly steps: {
      readonly [Step in keyof Lessons[Name]['steps']]: {
        seen(facts: FactsOf<Lessons[Name]['steps'][Step]>): string;
      };
    };
  };
};

/** The texts of a lesson. The compiler sees to it here that facts and texts fit each other. */
export function textOf({ texts }: LessonsText, lesson: LessonName): LessonText {
  const fitting: FittingTexts = texts;
  return fitting[lesson];
}
