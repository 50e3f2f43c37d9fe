import type { ReactNode } from 'react';
import styles from './SectionTitle.module.css';

interface SectionTitleProps {
  readonly id?: string;
  readonly children: string;
  /** A few words beside the title. */
  readonly note?: string;
}

export function SectionTitle({ id, children, note }: SectionTitleProps): ReactNode {
  return (
    <div className={styles['row']}>
      <h2 id={id} className={styles['title']}>
        {children}
      </h2>
      {note && <span className={styles['note']}>{note}</span>}
    </div>
  );
}
