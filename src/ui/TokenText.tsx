import type { ReactNode } from 'react';
import styles from './TokenText.module.css';

interface TokenTextProps {
  /** Without any mark of its own. */
  readonly text: string;
  /** Whether the word goes on in the next token. */
  readonly continues: boolean;
}

/**
 * A token, which is written in the direction of its own letters: `</s>` stays as it is among Arabic words. One that is a piece of a word carries a quiet mark where the word goes on.
 */
export function TokenText({ text, continues }: TokenTextProps): ReactNode {
  const isolated = <bdi>{text}</bdi>;
  return continues ? <span className={styles['piece']}>{isolated}</span> : isolated;
}
