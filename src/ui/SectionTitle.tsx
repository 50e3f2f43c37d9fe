import type { ReactNode } from 'react';
import styles from './SectionTitle.module.css';
import { TermMark } from './TermMark.tsx';

interface SectionTitleProps {
  readonly id?: string;
  readonly children: string;
  /** What the dictionary has to say about it. */
  readonly term?: string;
  /** A few words beside the title. */
  readonly note?: string;
}

export function SectionTitle({ id, children, term, note }: SectionTitleProps): ReactNode {
  return (
    <div className={styles['row']}>
      <h2 id={id} className={styles['title']}>
        {children}
      </h2>
      {term !== undefined && <TermMark of={term} label={children} />}
      {note && <span className={styles['note']}>{note}</span>}
    </div>
  );
}
