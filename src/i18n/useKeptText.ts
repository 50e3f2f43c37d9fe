import type { Widened } from './catalogue.ts';
import { englishKept } from './english/kept.ts';
import { inLanguage } from './translation.ts';

/** The texts around kept corpora in the page's language. For parts of the page that are loaded on demand. */
export function useKeptText(): Widened<typeof englishKept> {
  return inLanguage('kept', englishKept);
}
