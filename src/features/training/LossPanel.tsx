import { lazy, type ReactNode, Suspense } from 'react';
import styles from './LossPanel.module.css';

const TrainingCurves = lazy(() => import('./TrainingCurves.tsx'));

interface LossPanelProps {
  /** Stands beneath the curve: which other runs it shows. */
  readonly legend?: ReactNode;
}

/** How training goes, as a curve. What draws it comes after the first screen, into the room kept for it. */
export function LossPanel({ legend }: LossPanelProps): ReactNode {
  return (
    <section className={styles['panel']}>
      <Suspense fallback={<div className={styles['room']} />}>
        <TrainingCurves />
        {legend}
      </Suspense>
    </section>
  );
}
