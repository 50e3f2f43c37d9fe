import type { Widened } from './catalogue.ts';
import { englishTokens } from './english/tokens.ts';
import { inLanguage } from './translation.ts';

/** The texts around tokens in the page's language. For parts of the page that are loaded on demand. */
export function useTokensText(): Widened<typeof englishTokens> {
  return inLanguage('tokens', englishTokens);
}
