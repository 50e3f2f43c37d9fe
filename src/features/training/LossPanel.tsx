import { lazy, type ReactNode, Suspense } from 'react';
import styles from './LossPanel.module.css';

const TrainingCurves = lazy(() => import('./TrainingCurves.tsx'));

/** How training goes, as a curve. What draws it comes after the first screen, into the room kept for it. */
export function LossPanel(): ReactNode {
  return (
    <section className={styles['panel']}>
      <Suspense fallback={<div className={styles['room']} />}>
        <TrainingCurves />
      </Suspense>
    </section>
  );
}
