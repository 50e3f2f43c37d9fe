import { type ReactNode, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useText } from '../../i18n/useText.ts';
import { courseOf } from '../../store/courseOf.ts';
import { usePlayground } from '../../store/playground.ts';
import { trainingRates } from '../../store/trainingRates.ts';
import { stepSeries, trainedSteps, validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './StatusLine.module.css';
import { type StatusKind, statusOf } from './statusOf.ts';

const ANNOUNCE_EVERY_MS = 5000;

/** What is going on, in words. Eyes see every step; screen readers hear of one at most every five seconds. */
export function StatusLine(): ReactNode {
  const { status: text } = useText();
  useSeriesVersion(stepSeries);
  const course = courseOf(validationSeries, trainingRates(stepSeries).recentLoss);
  const { kind, sentence } = usePlayground(
    useShallow((state) => statusOf(state, trainedSteps(), text, course)),
  );
  const announced = useThrottled(sentence, kind);
  const isTrouble = kind === 'trouble';

  return (
    <p className={styles['status']} role="status" data-kind={kind}>
      {isTrouble ? <WarningIcon /> : <span className={styles['dot']} />}
      <span className={styles['sentence']} aria-hidden="true" title={sentence}>
        {sentence}
      </span>
      <VisuallyHidden>{announced}</VisuallyHidden>
    </p>
  );
}

/** The sentence as it was at the last change of kind, or at most five seconds ago. */
function useThrottled(sentence: string, kind: StatusKind): string {
  const [said, setSaid] = useState({ sentence, kind, at: 0 });
  const isDue = said.kind !== kind || (kind !== 'training' && kind !== 'advice');

  useEffect(() => {
    if (said.sentence === sentence) return;
    const wait = isDue ? 0 : Math.max(0, said.at + ANNOUNCE_EVERY_MS - performance.now());
    const timer = setTimeout(() => setSaid({ sentence, kind, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [said, sentence, kind, isDue]);

  return said.sentence;
}
