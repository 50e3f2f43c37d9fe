import { englishLessons } from '../../english/lessons/lessons.ts';
import type { LessonsText } from '../../useLessonsText.ts';
import { chineseLessonFrame } from './frame.ts';
import { chineseLessonsPage } from './page.ts';

/** The lessons in Chinese. */
export const chineseLessons: LessonsText = {
  frame: chineseLessonFrame,
  page: chineseLessonsPage,
  texts: {
    ...englishLessons.texts,
  },
};
