import type { Widened } from './catalogue.ts';
import { englishConfirm } from './english/confirm.ts';
import { inLanguage } from './translation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useConfirmText(): Widened<typeof englishConfirm> {
  return inLanguage('confirm', englishConfirm);
}
