import type { Catalogue } from './catalogue.ts';
import { english } from './english.ts';

/** The texts of the page's language. */
export function useText(): Catalogue {
  return english;
}
