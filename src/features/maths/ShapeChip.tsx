import type { ReactNode } from 'react';
import type { Shape } from '../../core/equations/shape.ts';
import { formatInteger } from '../../i18n/format.ts';
import styles from './ShapeChip.module.css';

/** [S 7, H 128]: how many numbers something holds, and what the letters are now. */
export function ShapeChip({ shape }: { readonly shape: Shape }): ReactNode {
  return (
    <span className={styles['chip']}>
      [
      {shape.map(({ letter, size }, axis) => (
        <span key={axis}>
          {axis > 0 && ', '}
          {letter && <span className={styles['letter']}>{letter}</span>}
          {letter && '='}
          {formatInteger(size)}
        </span>
      ))}
      ]
    </span>
  );
}
