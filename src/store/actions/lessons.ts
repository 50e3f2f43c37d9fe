import { type LessonName, type LessonPlace, lessonNames } from '../lessonSlice.ts';
import { patch, readPlayground } from '../playground.ts';

/** Shows a lesson beside the page, at one of its steps. Its state is made by `beginStep`. */
export function openLesson(open: LessonPlace): void {
  const { lesson } = readPlayground();
  const isSame = lesson.open?.lesson === open.lesson && lesson.open.step === open.step;
  if (!isSame) patch('lesson', { open, begun: null, entered: null });
  patch('view', { sidePane: 'lesson' });
}

/** Shows what lessons there are. */
export function showLessons(): void {
  patch('lesson', { open: null, begun: null, entered: null });
  patch('view', { sidePane: 'lesson' });
}

/** Shows the lesson that is open, or what lessons there are. */
export function returnToLesson(): void {
  patch('view', { sidePane: 'lesson' });
}

/** The lesson after this one; null after the last. */
export function lessonAfter(lesson: LessonName): LessonName | null {
  return lessonNames[lessonNames.indexOf(lesson) + 1] ?? null;
}
