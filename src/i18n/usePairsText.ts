import type { Widened } from './catalogue.ts';
import { englishPairs } from './english/pairs.ts';
import { inLanguage } from './translation.ts';

/** The texts around the table of pairs in the page's language. For parts of the page that are loaded on demand. */
export function usePairsText(): Widened<typeof englishPairs> {
  return inLanguage('pairs', englishPairs);
}
