import type { LessonsText } from '../../useLessonsText.ts';
import { frenchAttentionLesson } from './attention.ts';
import { frenchBottleneckLesson } from './bottleneck.ts';
import { frenchDecodingLesson } from './decoding.ts';
import { frenchLessonFrame } from './frame.ts';
import { frenchLimits } from './limits.ts';
import { frenchMemory } from './memory.ts';
import { frenchOwnData } from './ownData.ts';
import { frenchLessonsPage } from './page.ts';
import { frenchReordering } from './reordering.ts';
import { frenchSequences } from './sequences.ts';

/** The lessons in French. */
export const frenchLessons: LessonsText = {
  frame: frenchLessonFrame,
  page: frenchLessonsPage,
  texts: {
    sequences: frenchSequences,
    memory: frenchMemory,
    bottleneck: frenchBottleneckLesson,
    attention: frenchAttentionLesson,
    reordering: frenchReordering,
    decoding: frenchDecodingLesson,
    limits: frenchLimits,
    'own-data': frenchOwnData,
  },
};
