/** The page's addresses: the part after the #. Links are plain links, so that back, forward and bookmarks work. */
export type Address =
  | { readonly page: 'playground' }
  /** `rule` is a name as the address has it, not yet known to be one. */
  | { readonly page: 'grammar'; readonly rule: string | null }
  | { readonly page: 'gallery' };

const GRAMMAR = 'grammar';
const GALLERY = 'gallery';

/**
 * @param hash with its # or empty
 * @returns null for a place within whatever page is shown
 */
export function parseAddress(hash: string): Address | null {
  const [page, rule] = hash.slice(1).split('/');
  if (page === GRAMMAR) return { page, rule: rule || null };
  if (page === GALLERY) return { page };
  return page && !page.startsWith('?') ? null : { page: 'playground' };
}

/** The view of the grammar, at a rule or at its beginning. */
export function grammarAddress(rule: string | null = null): string {
  return rule === null ? `#${GRAMMAR}` : `#${GRAMMAR}/${rule}`;
}

/** The view of all charts. */
export const galleryAddress = `#${GALLERY}`;

/** Where every visit begins. */
export const playgroundAddress = '#';
