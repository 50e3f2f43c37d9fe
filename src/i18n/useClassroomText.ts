import type { Widened } from './catalogue.ts';
import { englishClassroom } from './english/classroom.ts';
import { inLanguage } from './translation.ts';

/** The texts of class mode in the page's language. For parts of the page that are loaded on demand. */
export function useClassroomText(): Widened<typeof englishClassroom> {
  return inLanguage('classroom', englishClassroom);
}
