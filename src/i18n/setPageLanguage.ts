import { type Language, pageLanguage, speakLanguage } from './language.ts';
import type { Translation } from './translation.ts';

const loadTranslation: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  fr: async () => (await import('./french/translation.ts')).french,
  zh: async () => (await import('./chinese/translation.ts')).chinese,
};

/** The language that was asked for last: of two that load at once the later one stays. */
let wanted: Language = pageLanguage();

/** Changes the page's language once its texts are there. */
export async function setPageLanguage(language: Language): Promise<void> {
  wanted = language;
  const texts = language === 'en' ? null : await loadTranslation[language]();
  if (wanted === language && pageLanguage() !== language) speakLanguage(language, texts);
}
