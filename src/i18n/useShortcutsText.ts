import type { Widened } from './catalogue.ts';
import { englishShortcuts } from './english/shortcuts.ts';
import { inLanguage } from './translation.ts';

/** The texts around shortcuts in the page's language. For parts of the page that are loaded on demand. */
export function useShortcutsText(): Widened<typeof englishShortcuts> {
  return inLanguage('shortcuts', englishShortcuts);
}
