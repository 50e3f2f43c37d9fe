import type { LessonsText } from '../../useLessonsText.ts';
import { chineseAttentionLesson } from './attention.ts';
import { chineseBottleneckLesson } from './bottleneck.ts';
import { chineseDecodingLesson } from './decoding.ts';
import { chineseLessonFrame } from './frame.ts';
import { chineseLimits } from './limits.ts';
import { chineseMemory } from './memory.ts';
import { chineseOwnData } from './ownData.ts';
import { chineseLessonsPage } from './page.ts';
import { chineseReordering } from './reordering.ts';
import { chineseSequences } from './sequences.ts';

/** The lessons in Chinese. */
export const chineseLessons: LessonsText = {
  frame: chineseLessonFrame,
  page: chineseLessonsPage,
  texts: {
    sequences: chineseSequences,
    memory: chineseMemory,
    bottleneck: chineseBottleneckLesson,
    attention: chineseAttentionLesson,
    reordering: chineseReordering,
    decoding: chineseDecodingLesson,
    limits: chineseLimits,
    'own-data': chineseOwnData,
  },
};
