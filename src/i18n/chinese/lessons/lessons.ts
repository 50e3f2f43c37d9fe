import { englishLessons } from '../../english/lessons/lessons.ts';
import type { LessonsText } from '../../useLessonsText.ts';
import { chineseDecodingLesson } from './decoding.ts';
import { chineseLessonFrame } from './frame.ts';
import { chineseLimits } from './limits.ts';
import { chineseOwnData } from './ownData.ts';
import { chineseLessonsPage } from './page.ts';
import { chineseReordering } from './reordering.ts';

/** The lessons in Chinese. */
export const chineseLessons: LessonsText = {
  frame: chineseLessonFrame,
  page: chineseLessonsPage,
  texts: {
    ...englishLessons.texts,
    reordering: chineseReordering,
    decoding: chineseDecodingLesson,
    limits: chineseLimits,
    'own-data': chineseOwnData,
  },
};
