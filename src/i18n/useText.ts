import type { Catalogue } from './catalogue.ts';
import { english } from './english/page.ts';
import { inLanguage } from './translation.ts';

/** The texts of the page's language. */
export function useText(): Catalogue {
  return pageText();
}

/** The same where there are no hooks. */
export function pageText(): Catalogue {
  return inLanguage('page', english);
}
