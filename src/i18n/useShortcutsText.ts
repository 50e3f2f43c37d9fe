import type { Widened } from './catalogue.ts';
import { englishShortcuts } from './englishShortcuts.ts';

/** The texts around shortcuts in the page's language. For parts of the page that are loaded on demand. */
export function useShortcutsText(): Widened<typeof englishShortcuts> {
  return englishShortcuts;
}
