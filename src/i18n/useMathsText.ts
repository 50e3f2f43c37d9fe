import type { Widened } from './catalogue.ts';
import { englishMaths } from './english/maths.ts';
import { inLanguage } from './translation.ts';

export type MathsText = Widened<typeof englishMaths>;

/** The texts of the maths in the page's language. For a part of the page that is loaded on demand. */
export function useMathsText(): MathsText {
  return inLanguage('maths', englishMaths);
}
