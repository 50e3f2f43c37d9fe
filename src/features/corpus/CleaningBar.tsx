import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import type { CleaningReport } from '../../store/corpusSlice.ts';
import styles from './CleaningBar.module.css';

/** The share of the pairs that is kept, and beside it what each rule took, in the order of the rules. */
export function CleaningBar({ cleaning }: { readonly cleaning: CleaningReport }): ReactNode {
  const { cleaning: text } = useCorpusText();
  const taken = cleaning.rules.filter(({ count }) => count > 0);
  const parts = taken.map(({ count, label }) => text.part(formatInteger(count), tell(label))).join('; ');
  return (
    <div
      className={styles['bar']}
      role="img"
      aria-label={text.picture(formatInteger(cleaning.kept), formatInteger(cleaning.read), parts)}
    >
      <span className={styles['kept']} style={{ flexGrow: cleaning.kept }} />
      {taken.map(({ rule, label, count }, place) => (
        <span
          key={rule}
          className={styles['taken']}
          data-odd={place % 2 === 1 || undefined}
          style={{ flexGrow: count }}
          title={text.part(formatInteger(count), tell(label))}
        />
      ))}
    </div>
  );
}
