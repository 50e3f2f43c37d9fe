import { type ReactNode, useEffect, useRef } from 'react';
import { type Language, languageNames, languages, pageLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/useText.ts';
import styles from './LanguageSwitch.module.css';
import { chooseLanguage } from './language.ts';

/** A choice draws the whole page anew, this switch too: the new one takes the focus of the old. */
let hadFocus = false;

/** The page's language, each by its own name. */
export function LanguageSwitch(): ReactNode {
  const { app: text } = useText();
  const select = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    if (hadFocus) select.current?.focus({ preventScroll: true });
    hadFocus = false;
  }, []);

  return (
    <select
      ref={select}
      className={styles['switch']}
      aria-label={text.language}
      value={pageLanguage()}
      onChange={({ target }) => {
        hadFocus = true;
        void chooseLanguage(target.value as Language);
      }}
    >
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {languageNames[language]}
        </option>
      ))}
    </select>
  );
}
