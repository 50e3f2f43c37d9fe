import { englishLessons } from '../../english/lessons/lessons.ts';
import type { LessonsText } from '../../useLessonsText.ts';
import { frenchLessonFrame } from './frame.ts';

/** The lessons in French. */
export const frenchLessons: LessonsText = {
  frame: frenchLessonFrame,
  texts: {
    ...englishLessons.texts,
  },
};
