import { type Language, languages, pageLocale, watchPageLanguage } from '../i18n/language.ts';
import { setPageLanguage } from '../i18n/setPageLanguage.ts';
import { forgetLinkedLanguage } from '../store/actions/link.ts';
import { reportProblem } from '../store/engineConnection.ts';
import { readPageLink } from '../store/readPageLink.ts';

const KEY = 'seq2seq-playground.language';

/** The language that a link names, else the one chosen here before, else the browser's first that the page speaks. */
export async function applyLanguage(): Promise<void> {
  const write = () => {
    document.documentElement.lang = pageLocale();
  };
  watchPageLanguage(write);
  write();
  // Without its texts, which may not have arrived, the page speaks English.
  await setPageLanguage(
    readPageLink(location.hash).link.language ?? languageOf(keptLanguage()) ?? browserLanguage(),
  ).catch(() => {});
  window.addEventListener('popstate', () => {
    const { language } = readPageLink(location.hash).link;
    if (language) setPageLanguage(language).catch(() => {});
  });
}

/** Changes the page's language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    await setPageLanguage(language);
  } catch (error) {
    reportProblem(error);
    return;
  }
  forgetLinkedLanguage();
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing is asked for its own language each time.
  }
}

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const found = languageOf(tag.split('-')[0] ?? null);
    if (found) return found;
  }
  return 'en';
}

function languageOf(name: string | null): Language | null {
  return languages.find((language) => language === name) ?? null;
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
