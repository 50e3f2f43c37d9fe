import type { Widened } from './catalogue.ts';
import { englishKept } from './englishKept.ts';

/** The texts around kept corpora in the page's language. For parts of the page that are loaded on demand. */
export function useKeptText(): Widened<typeof englishKept> {
  return englishKept;
}
