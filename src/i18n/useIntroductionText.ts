import type { Widened } from './catalogue.ts';
import { englishIntroduction } from './englishIntroduction.ts';

/** The texts of a first visit in the page's language. For parts of the page that are loaded on demand. */
export function useIntroductionText(): Widened<typeof englishIntroduction> {
  return englishIntroduction;
}
