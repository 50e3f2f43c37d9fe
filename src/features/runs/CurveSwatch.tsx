import type { ReactNode } from 'react';
import styles from './CurveSwatch.module.css';

/** How a run is drawn, for its name. @param dashes null: as the present run */
export function CurveSwatch({ dashes }: { readonly dashes: number | null }): ReactNode {
  return (
    <svg className={styles['swatch']} viewBox="0 0 28 8" aria-hidden="true">
      {dashes === null ? (
        <path className={styles['present']} d="M0,4H28" />
      ) : (
        <path className="curve-swatch" data-dashes={dashes} d="M0,4H28" />
      )}
    </svg>
  );
}
