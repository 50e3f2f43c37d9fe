import type { Translation } from './translation.ts';

/** The languages that the page speaks. English is in every part of the page; another one comes whole, when it is chosen. */
export const languages = ['en', 'fr', 'zh'] as const;
export type Language = (typeof languages)[number];

/** As each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  zh: '中文',
};

/** What `Intl` and the document's `lang` are told. */
const locales: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr', zh: 'zh-Hans' };

let current: Language = 'en';
let translation: Translation | null = null;
const listeners = new Set<() => void>();

export const pageLanguage = (): Language => current;
export const pageLocale = (): string => locales[current];
/** What `lang` says of a text in a language. */
export const localeOf = (language: Language): string => locales[language];

/** What stands in place of the English texts; null in English. */
export const pageTranslation = (): Translation | null => translation;

/** Changes the language; `setPageLanguage` fetches its texts first. Whoever shows texts is to be drawn anew. */
export function speakLanguage(language: Language, texts: Translation | null): void {
  current = language;
  translation = texts;
  for (const listener of listeners) listener();
}

/** @returns how to stop watching */
export function watchPageLanguage(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** A format of `Intl` in the page's language, made when it is first used. */
export function inPageLanguage<Format>(make: (locale: string) => Format): () => Format {
  let made: { readonly locale: string; readonly format: Format } | null = null;
  return () => {
    const locale = pageLocale();
    if (made?.locale !== locale) made = { locale, format: make(locale) };
    return made.format;
  };
}
