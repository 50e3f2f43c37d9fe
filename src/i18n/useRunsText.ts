import type { Widened } from './catalogue.ts';
import { englishRuns } from './english/runs.ts';
import { inLanguage } from './translation.ts';

/** The texts around kept runs in the page's language. For parts of the page that are loaded on demand. */
export function useRunsText(): Widened<typeof englishRuns> {
  return inLanguage('runs', englishRuns);
}
