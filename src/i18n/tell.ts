import { pageTranslation } from './language.ts';

/**
 * A sentence that was made outside the page (a setting's label, what went wrong, a warning) in the page's language; as
 * it is where it has no translation there.
 */
export function tell(english: string): string {
  return pageTranslation()?.tell(english) ?? english;
}
