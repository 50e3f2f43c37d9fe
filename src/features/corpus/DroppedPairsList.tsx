import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import type { CleaningReport } from '../../store/corpusSlice.ts';
import { useSides } from '../../store/useSides.ts';
import styles from './DroppedPairsList.module.css';

/** Which pairs were left out, by rule, with examples. */
export function DroppedPairsList({ cleaning }: { readonly cleaning: CleaningReport }): ReactNode {
  const { corpus: text } = useText();
  const sides = useSides();
  const rules = cleaning.rules.filter(({ count }) => count > 0);
  const total = rules.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles['none']}>{text.droppedNone}</p>;
  return (
    <section>
      <h3 className={styles['title']}>{text.dropped(total, formatInteger(total))}</h3>
      {rules.map(({ rule, label, count, examples }) => (
        <details key={rule} className={styles['rule']}>
          <summary>
            <span className={styles['count']}>{formatInteger(count)}</span> {label}
          </summary>
          <ul>
            {examples.map(({ source, target }, index) => (
              <li key={index}>
                <bdi {...sides.source}>{source || '∅'}</bdi> → <bdi {...sides.target}>{target || '∅'}</bdi>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
