import { type ReactNode, useId } from 'react';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { usePlayground } from '../../store/playground.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import styles from './RunComparison.module.css';
import { useComparedRuns } from './useComparedRuns.ts';

/** The runs that are ticked: their curves with the present one, their scores, and the settings in which they differ. */
export function RunComparison({ curve }: { readonly curve: ReactNode }): ReactNode {
  const text = useRunHistoryText();
  const id = useId();
  const hasSteps = usePlayground((state) => state.training.hasSteps);
  const runs = useComparedRuns().filter(({ run }) => (run ? run.isShown : hasSteps));
  const isCompared = runs.some(({ run }) => run !== null);
  return (
    <section className={styles['comparison']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {text.comparison}
      </h3>
      {isCompared ? (
        <>
          <div className={styles['curve']}>{curve}</div>
          <DifferencesTable runs={runs} />
        </>
      ) : (
        <p className={styles['hint']}>{text.compareHint}</p>
      )}
    </section>
  );
}
