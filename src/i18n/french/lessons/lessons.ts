import { englishLessons } from '../../english/lessons/lessons.ts';
import type { LessonsText } from '../../useLessonsText.ts';
import { frenchDecodingLesson } from './decoding.ts';
import { frenchLessonFrame } from './frame.ts';
import { frenchLimits } from './limits.ts';
import { frenchOwnData } from './ownData.ts';
import { frenchLessonsPage } from './page.ts';
import { frenchReordering } from './reordering.ts';

/** The lessons in French. */
export const frenchLessons: LessonsText = {
  frame: frenchLessonFrame,
  page: frenchLessonsPage,
  texts: {
    ...englishLessons.texts,
    reordering: frenchReordering,
    decoding: frenchDecodingLesson,
    limits: frenchLimits,
    'own-data': frenchOwnData,
  },
};
