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

const loadTranslation: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  fr: async () => (await import('./french/translation.ts')).french,
  zh: async () => (await import('./chinese/translation.ts')).chinese,
};

let current: Language = 'en';
let translation: Translation | null = null;
/** The language that was asked for last: of two that load at once the later one stays. */
let wanted: Language = current;
const listeners = new Set<() => void>();

export const pageLanguage = (): Language => current;
export const pageLocale = (): string => locales[current];

/** What stands in place of the English texts; null in English. */
export const pageTranslation = (): Translation | null => translation;

/** Changes the language once its texts are there. Whoever shows texts is to be drawn anew (`watchPageLanguage`). */
export async function setPageLanguage(language: Language): Promise<void> {
  wanted = language;
  const loaded = language === 'en' ? null : await loadTranslation[language]();
  if (wanted !== language || current === language) return;
  current = language;
  translation = loaded;
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
