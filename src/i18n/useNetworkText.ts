import type { Widened } from './catalogue.ts';
import { englishNetwork } from './english/network.ts';
import { inLanguage } from './translation.ts';

/** The texts of the drawn network in the page's language. For parts of the page that are loaded on demand. */
export function useNetworkText(): Widened<typeof englishNetwork> {
  return inLanguage('network', englishNetwork);
}
