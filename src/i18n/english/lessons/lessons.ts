import { englishAttentionLesson } from './attention.ts';
import { englishBottleneckLesson } from './bottleneck.ts';
import { englishDecodingLesson } from './decoding.ts';
import { englishLessonFrame } from './frame.ts';
import { englishLimits } from './limits.ts';
import { englishMemory } from './memory.ts';
import { englishOwnData } from './ownData.ts';
import { englishLessonsPage } from './page.ts';
import { englishReordering } from './reordering.ts';
import { englishSequences } from './sequences.ts';

/** The lessons in English, by the names that the store and addresses have for them. */
export const englishLessons = {
  frame: englishLessonFrame,
  page: englishLessonsPage,
  texts: {
    sequences: englishSequences,
    memory: englishMemory,
    bottleneck: englishBottleneckLesson,
    attention: englishAttentionLesson,
    reordering: englishReordering,
    decoding: englishDecodingLesson,
    limits: englishLimits,
    'own-data': englishOwnData,
  },
} as const;
