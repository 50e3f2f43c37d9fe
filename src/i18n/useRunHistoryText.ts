import type { Widened } from './catalogue.ts';
import { englishRunHistory } from './english/runHistory.ts';
import { inLanguage } from './translation.ts';

/** The texts of the history of runs in the page's language. For parts of the page that are loaded on demand. */
export function useRunHistoryText(): Widened<typeof englishRunHistory> {
  return inLanguage('runHistory', englishRunHistory);
}
