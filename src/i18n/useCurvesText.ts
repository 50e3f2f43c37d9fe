import type { Widened } from './catalogue.ts';
import { englishCurves } from './english/curves.ts';
import { inLanguage } from './translation.ts';

/** The texts around the curves of training in the page's language. For parts of the page that are loaded on demand. */
export function useCurvesText(): Widened<typeof englishCurves> {
  return inLanguage('curves', englishCurves);
}
