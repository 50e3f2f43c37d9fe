/**
 * Languages by their BCP 47 tags: a primary subtag such as `fr`, or `und`, undetermined, with the script where no more
 * is known than that: `und-Arab`. What a tag says about writing comes from the Unicode CLDR's likely subtags, which
 * every browser and Node carry (ECMA-402, `Intl.Locale`).
 */

/** Such as `fr`, `zh`, `und-Arab`, `und`. */
export type Language = string;

export const UNKNOWN_LANGUAGE: Language = 'und';

export type TextDirection = 'ltr' | 'rtl';

/**
 * Where a language puts spaces: between words; between phrases alone, as Thai does; or nowhere but between foreign
 * words, as Chinese does.
 */
export type Spacing = 'words' | 'phrases' | 'none';

const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/;
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
const SPACING: Readonly<Record<string, Spacing>> = {
  Hans: 'none',
  Hant: 'none',
  Hani: 'none',
  Jpan: 'none',
  Kana: 'none',
  Thai: 'phrases',
  Laoo: 'phrases',
  Khmr: 'phrases',
  Mymr: 'phrases',
};

export function isLanguage(tag: unknown): tag is Language {
  return typeof tag === 'string' && TAG.test(tag);
}

/** Whether it is told which language it is, and not its script at most. */
export function isKnown(language: Language): boolean {
  return !language.startsWith(UNKNOWN_LANGUAGE);
}

/** The script it is written in by ISO 15924, such as `Latn`; undefined where the tag is none or tells none. */
export function scriptOf(language: Language): string | undefined {
  return isLanguage(language) ? new Intl.Locale(language).maximize().script : undefined;
}

export function directionOf(language: Language): TextDirection {
  return RIGHT_TO_LEFT.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}

export function spacingOf(language: Language): Spacing {
  return SPACING[scriptOf(language) ?? ''] ?? 'words';
}

/** "French" for `fr`; "an unknown language" where the tag says none. */
export function nameOfLanguage(language: Language): string {
  if (!isKnown(language)) return 'an unknown language';
  if (!isLanguage(language)) return language;
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
