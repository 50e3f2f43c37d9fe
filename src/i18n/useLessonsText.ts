import type { Widened } from './catalogue.ts';
import { englishLessons } from './english/lessons/lessons.ts';
import { inLanguage } from './translation.ts';

export type LessonsText = Widened<typeof englishLessons>;

/** The lessons in the page's language. For a part of the page that is loaded on demand. */
export function useLessonsText(): LessonsText {
  return inLanguage('lessons', englishLessons);
}
