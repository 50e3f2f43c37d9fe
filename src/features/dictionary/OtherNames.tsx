import type { ReactNode } from 'react';
import type { TermName } from '../../core/dictionary/dictionary.ts';
import { glossary } from '../../i18n/glossary.ts';
import { languages, localeOf, pageLanguage } from '../../i18n/language.ts';
import styles from './OtherNames.module.css';

/** What a term is called in the languages that the page does not speak now. */
export function OtherNames({ term }: { readonly term: TermName }): ReactNode {
  const own = pageLanguage();
  return (
    <p className={styles['names']}>
      {languages
        .filter((language) => language !== own && glossary[language][term] !== glossary[own][term])
        .map((language) => (
          <span key={language} lang={localeOf(language)}>
            {glossary[language][term]}
          </span>
        ))}
    </p>
  );
}
