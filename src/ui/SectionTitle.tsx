import type { ReactNode } from 'react';
import { Marked } from './Marked.tsx';
import styles from './SectionTitle.module.css';

interface SectionTitleProps {
  readonly id?: string;
  readonly children: string;
  /** What the dictionary has to say about it. */
  readonly term?: string;
  /** A few words beside the title. */
  readonly note?: string;
}

export function SectionTitle({ id, children, term, note }: SectionTitleProps): ReactNode {
  const title = (
    <h2 id={id} className={styles['title']}>
      {children}
    </h2>
  );
  return (
    <div className={styles['row']}>
      {term === undefined ? (
        title
      ) : (
        <Marked of={term} label={children}>
          {title}
        </Marked>
      )}
      {note && <span className={styles['note']}>{note}</span>}
    </div>
  );
}
