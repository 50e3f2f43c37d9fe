import { pageTranslation } from './language.ts';

/** A sentence that was made outside the page, in the page's language; as it is where it has no translation. */
export function tell(sentence: string): string {
  return pageTranslation()?.sentences[sentence] ?? sentence;
}
