import type { Widened } from './catalogue.ts';
import { englishCurves } from './englishCurves.ts';

/** The texts around the curves of training in the page's language. For parts of the page that are loaded on demand. */
export function useCurvesText(): Widened<typeof englishCurves> {
  return englishCurves;
}
