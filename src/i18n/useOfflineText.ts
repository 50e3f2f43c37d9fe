import type { Widened } from './catalogue.ts';
import { englishOffline } from './englishOffline.ts';

/** The texts about working offline in the page's language. For parts of the page that are loaded on demand. */
export function useOfflineText(): Widened<typeof englishOffline> {
  return englishOffline;
}
