/** The page's addresses: the part after the #. Links are plain links, so that back, forward and bookmarks work. */
export type Address =
  | { readonly page: 'playground' }
  /** `rule` is a name as the address has it, not yet known to be one. */
  | { readonly page: 'grammar'; readonly rule: string | null }
  /** `term` is a name as the address has it, not yet known to be one. */
  | { readonly page: 'dictionary'; readonly term: string | null }
  | { readonly page: 'gallery' }
  | { readonly page: 'classroom' }
  /** `lesson` is a name as the address has it, not yet known to be one. */
  | { readonly page: 'lessons'; readonly lesson: string | null };

const GRAMMAR = 'grammar';
const DICTIONARY = 'dictionary';
const GALLERY = 'gallery';
const CLASSROOM = 'classroom';
const LESSONS = 'lessons';

/**
 * @param hash with its # or empty
 * @returns null for a place within whatever page is shown
 */
export function parseAddress(hash: string): Address | null {
  const [page, name] = hash.slice(1).split('/');
  if (page === GRAMMAR) return { page, rule: name || null };
  if (page === DICTIONARY) return { page, term: name || null };
  if (page === LESSONS) return { page, lesson: name || null };
  if (page === GALLERY || page === CLASSROOM) return { page };
  return page && !page.startsWith('?') ? null : { page: 'playground' };
}

/** The view of the grammar, at a rule or at its beginning. */
export function grammarAddress(rule: string | null = null): string {
  return rule === null ? `#${GRAMMAR}` : `#${GRAMMAR}/${rule}`;
}

/** The dictionary, at an entry or at its beginning. */
export function dictionaryAddress(term: string | null = null): string {
  return term === null ? `#${DICTIONARY}` : `#${DICTIONARY}/${term}`;
}

/** The view of all charts. */
export const galleryAddress = `#${GALLERY}`;

/** Where links for a class are made. */
export const classroomAddress = `#${CLASSROOM}`;

/** All lessons for teachers, or the sheet of one. */
export function lessonsAddress(lesson: string | null = null): string {
  return lesson === null ? `#${LESSONS}` : `#${LESSONS}/${lesson}`;
}

/** Where every visit begins. */
export const playgroundAddress = '#';
