import type { ReactNode } from 'react';
import styles from './Marked.module.css';
import { TermMark } from './TermMark.tsx';

interface MarkedProps {
  /** What the label names, as `TermMark` has it. */
  readonly of: string;
  /** As it stands within. */
  readonly label: string;
  /** A heading or a control with its label. */
  readonly children: ReactNode;
}

/** A label in a line of its own, and beside it the mark that opens its entry. */
export function Marked({ of, label, children }: MarkedProps): ReactNode {
  return (
    <div className={styles['line']}>
      {children}
      <TermMark of={of} label={label} />
    </div>
  );
}
