import type { Widened } from './catalogue.ts';
import { englishWhatIf } from './english/whatIf.ts';
import { inLanguage } from './translation.ts';

/** The texts of the editor of attention rows in the page's language. For parts of the page that are loaded on demand. */
export function useWhatIfText(): Widened<typeof englishWhatIf> {
  return inLanguage('whatIf', englishWhatIf);
}
