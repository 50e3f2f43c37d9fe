import type { Widened } from './catalogue.ts';
import { englishTokens } from './englishTokens.ts';

/** The texts around tokens in the page's language. For parts of the page that are loaded on demand. */
export function useTokensText(): Widened<typeof englishTokens> {
  return englishTokens;
}
