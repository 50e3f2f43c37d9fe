import type { ReactNode } from 'react';
import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { glossary } from '../../i18n/glossary.ts';
import { pageLanguage } from '../../i18n/language.ts';
import { useDictionaryText } from '../../i18n/useDictionaryText.ts';
import { dictionaryAddress, playgroundAddress } from '../../store/address.ts';
import { Formula } from '../../ui/Formula.tsx';
import { OtherNames } from './OtherNames.tsx';
import { isOnPage, showOnPage } from './showOnPage.ts';
import { TermDetails } from './TermDetails.tsx';
import styles from './TermEntry.module.css';

interface TermEntryProps {
  readonly term: TermName;
  /** Whether the address names it. */
  readonly isWanted: boolean;
}

/** Where an entry stands on the page of the dictionary. */
export const entryId = (term: TermName): string => `term-${term}`;

/** One entry of the dictionary, with its name in all languages. */
export function TermEntry({ term, isWanted }: TermEntryProps): ReactNode {
  const text = useDictionaryText();
  const names = glossary[pageLanguage()];
  const { symbol } = dictionary[term];
  return (
    <article
      id={entryId(term)}
      className={styles['entry']}
      aria-labelledby={`${entryId(term)}-name`}
      tabIndex={-1}
      data-wanted={isWanted || undefined}
    >
      <div className={styles['head']}>
        <h4 id={`${entryId(term)}-name`} className={styles['name']}>
          <a href={dictionaryAddress(term)}>{names[term]}</a>
        </h4>
        {symbol !== undefined && <Formula tex={symbol} />}
      </div>
      <OtherNames term={term} />
      <TermDetails
        term={term}
        link={(other) => (
          <a key={other} href={dictionaryAddress(other)}>
            {names[other]}
          </a>
        )}
      />
      {isOnPage(term) && (
        <a
          className={styles['show']}
          href={playgroundAddress}
          aria-label={text.showName(names[term])}
          onClick={() => showOnPage(term)}
        >
          {text.show}
        </a>
      )}
    </article>
  );
}
