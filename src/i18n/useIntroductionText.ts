import type { Widened } from './catalogue.ts';
import { englishIntroduction } from './english/introduction.ts';
import { inLanguage } from './translation.ts';

/** The texts of a first visit in the page's language. For parts of the page that are loaded on demand. */
export function useIntroductionText(): Widened<typeof englishIntroduction> {
  return inLanguage('introduction', englishIntroduction);
}
