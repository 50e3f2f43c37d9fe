import { lazy, type ReactNode, Suspense } from 'react';
import { formatDuration, formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import { secondsFor } from '../../store/trainingRates.ts';
import { stepSeries, trainedSteps } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import styles from './TrainingProgress.module.css';

const ReplayScrubber = lazy(() => import('./ReplayScrubber.tsx'));

/** How far training has come, and how long the rest takes at this pace. */
export function TrainingProgress(): ReactNode {
  const { training: text } = useText();
  useSeriesVersion(stepSeries);
  const steps = usePlayground((state) => state.training.draft.steps);
  const isRunning = usePlayground((state) => state.training.phase === 'running');
  const trouble = usePlayground((state) => state.run.trouble);
  const savedStep = usePlayground((state) => state.run.kept?.step);
  const step = trainedSteps();
  const left = isRunning ? secondsFor(stepSeries, steps - step) : null;

  return (
    <>
      <p className={styles['numbers']}>
        {trouble ? (
          <span className={styles['unsaved']} title={tell(trouble.message)}>
            <WarningIcon /> {text.notSaved}
          </span>
        ) : (
          savedStep !== undefined && (
            <span className={styles['saved']} title={text.savedHint}>
              {text.savedAt(formatInteger(savedStep))}
            </span>
          )
        )}
        {left !== null && <span className={styles['left']}>{text.left(formatDuration(left))}</span>}
        <b>{formatInteger(step)}</b> / {formatInteger(steps)} {text.stepUnit}
      </p>
      <div className={styles['time']}>
        <progress className={styles['bar']} aria-label={text.progress} value={step} max={steps} />
        <Suspense>
          <ReplayScrubber />
        </Suspense>
      </div>
    </>
  );
}
