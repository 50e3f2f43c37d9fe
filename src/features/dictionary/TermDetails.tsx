import type { ReactNode } from 'react';
import { dictionary, relatedTerms, type TermName } from '../../core/dictionary/dictionary.ts';
import { hued } from '../../core/dictionary/hued.ts';
import { papers } from '../../core/dictionary/papers.ts';
import { labelOf } from '../../core/dictionary/termOf.ts';
import { glossary } from '../../i18n/glossary.ts';
import { pageLanguage } from '../../i18n/language.ts';
import { tell } from '../../i18n/tell.ts';
import { useDictionaryText } from '../../i18n/useDictionaryText.ts';
import { Formula } from '../../ui/Formula.tsx';
import { citationText } from './citationText.ts';
import styles from './TermDetails.module.css';

interface TermDetailsProps {
  readonly term: TermName;
  /** The way to a related term. */
  readonly link: (term: TermName) => ReactNode;
}

/** What an entry says: its two sentences, its formula, where it comes from, and what belongs to it. */
export function TermDetails({ term, link }: TermDetailsProps): ReactNode {
  const text = useDictionaryText();
  const { formula, alsoWritten, papers: cited, settings = [] } = dictionary[term];
  const name = glossary[pageLanguage()][term];
  const labels = settings.map((setting) => tell(labelOf(setting))).filter((label) => label !== name);
  return (
    <div className={styles['details']}>
      <p className={styles['told']}>{text.told[term]}</p>
      {formula !== undefined && <Formula tex={hued(formula)} isDisplayed />}
      <dl className={styles['facts']}>
        {alsoWritten && (
          <div>
            <dt>{text.alsoWritten}</dt>
            <dd className={styles['symbols']}>
              {alsoWritten.map((tex) => (
                <Formula key={tex} tex={tex} />
              ))}
            </dd>
          </div>
        )}
        {labels.length > 0 && (
          <div>
            <dt>{text.setting}</dt>
            <dd>{labels.join(' · ')}</dd>
          </div>
        )}
        {cited && (
          <div>
            <dt>{text.papers}</dt>
            <dd className={styles['papers']}>
              {cited.map((citation, at) => (
                <cite key={at} className={styles['paper']} title={papers[citation.paper].title}>
                  {citationText(citation, text)}
                </cite>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{text.related}</dt>
          <dd className={styles['related']}>{relatedTerms(term).map(link)}</dd>
        </div>
      </dl>
    </div>
  );
}
