import type { Widened } from './catalogue.ts';
import { englishCoach } from './english/coach.ts';
import { inLanguage } from './translation.ts';

/** The texts of the coach in the page's language. For a part of the page that is loaded on demand. */
export function useCoachText(): Widened<typeof englishCoach> {
  return inLanguage('coach', englishCoach);
}
