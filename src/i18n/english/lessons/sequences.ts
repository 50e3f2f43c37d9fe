import { formatLoss } from '../../format.ts';
import type { LessonText } from './lessonText.ts';

export const englishSequences = {
  title: 'sequences',
  about: '',
  aims: [],
  steps: {
    first: {
      title: '',
      body: [],
      act: 'Show me',
      task: '',
      seen: ({ loss }: { readonly loss: number }) => formatLoss(loss),
    },
  },
  teacher: { notes: [], questions: [] },
} as const satisfies LessonText;
