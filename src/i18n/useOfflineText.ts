import type { Widened } from './catalogue.ts';
import { englishOffline } from './english/offline.ts';
import { inLanguage } from './translation.ts';

/** The texts about working offline in the page's language. For parts of the page that are loaded on demand. */
export function useOfflineText(): Widened<typeof englishOffline> {
  return inLanguage('offline', englishOffline);
}
