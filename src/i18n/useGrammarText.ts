import type { Widened } from './catalogue.ts';
import { englishGrammar } from './english/grammar.ts';
import { inLanguage } from './translation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useGrammarText(): Widened<typeof englishGrammar> {
  return inLanguage('grammar', englishGrammar);
}
