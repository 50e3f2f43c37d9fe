import type { ReactNode } from 'react';
import styles from './KeyList.module.css';

interface KeyListProps {
  readonly entries: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    readonly does: string;
  }[];
  readonly isOff?: boolean;
}

/** Keys, as they are written on a keyboard, and what they do. */
export function KeyList({ entries, isOff = false }: KeyListProps): ReactNode {
  return (
    <dl className={styles['list']} data-off={isOff || undefined}>
      {entries.map(({ name, keys, does }) => (
        <div key={name}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
