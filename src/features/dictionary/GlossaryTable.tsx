import type { ReactNode } from 'react';
import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { glossary } from '../../i18n/glossary.ts';
import { languageNames, languages, localeOf, pageLanguage } from '../../i18n/language.ts';
import { useDictionaryText } from '../../i18n/useDictionaryText.ts';
import { dictionaryAddress } from '../../store/address.ts';
import { Formula } from '../../ui/Formula.tsx';
import styles from './GlossaryTable.module.css';

/** The terms in all languages side by side, the page's own first. */
export function GlossaryTable({ terms }: { readonly terms: readonly TermName[] }): ReactNode {
  const text = useDictionaryText();
  const own = pageLanguage();
  const columns = [own, ...languages.filter((language) => language !== own)];
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{text.tableCaption}</caption>
      <thead>
        <tr>
          {columns.map((language) => (
            <th key={language} scope="col" lang={localeOf(language)}>
              {languageNames[language]}
            </th>
          ))}
          <th scope="col">{text.symbol}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => {
          const { symbol } = dictionary[term];
          return (
            <tr key={term}>
              {columns.map((language) =>
                language === own ? (
                  <th key={language} scope="row">
                    <a href={dictionaryAddress(term)}>{glossary[language][term]}</a>
                  </th>
                ) : (
                  <td key={language} lang={localeOf(language)}>
                    {glossary[language][term]}
                  </td>
                ),
              )}
              <td>{symbol !== undefined && <Formula tex={symbol} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
