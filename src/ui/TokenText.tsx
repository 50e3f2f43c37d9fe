import type { ReactNode } from 'react';
import styles from './TokenText.module.css';

interface TokenTextProps {
  /** Without any mark of its own. */
  readonly text: string;
  /** Whether the word goes on in the next token. */
  readonly continues: boolean;
}

/** A token; one that is a piece of a word carries a quiet mark where the word goes on. */
export function TokenText({ text, continues }: TokenTextProps): ReactNode {
  return continues ? <span className={styles['piece']}>{text}</span> : text;
}
