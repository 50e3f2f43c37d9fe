import { englishLessons } from '../../english/lessons/lessons.ts';
import type { LessonsText } from '../../useLessonsText.ts';
import { frenchLessonFrame } from './frame.ts';
import { frenchLessonsPage } from './page.ts';

/** The lessons in French. */
export const frenchLessons: LessonsText = {
  frame: frenchLessonFrame,
  page: frenchLessonsPage,
  texts: {
    ...englishLessons.texts,
  },
};
