import type { Widened } from './catalogue.ts';
import { englishShare } from './english/share.ts';
import { inLanguage } from './translation.ts';

/** The texts of sharing in the page's language. For parts of the page that are loaded on demand. */
export function useShareText(): Widened<typeof englishShare> {
  return inLanguage('share', englishShare);
}
