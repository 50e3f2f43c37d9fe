import type { ReactNode } from 'react';
import { calmerTraining } from '../../core/spec/calmerTraining.ts';
import { formatInteger, formatPlain } from '../../i18n/format.ts';
import { useCurvesText } from '../../i18n/useCurvesText.ts';
import { goBack } from '../../store/actions/rescue.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RescueNotice.module.css';

/** The ways back for a run that has diverged: with calmer settings, or with those it had. Loaded on demand. */
export default function RescueNotice(): ReactNode {
  const { rescue: text } = useCurvesText();
  const goodStep = usePlayground((state) => state.training.stop?.goodStep);
  const draft = usePlayground((state) => state.training.draft);
  const isInert = usePlayground((state) => state.engine.activity !== 'ready');
  if (goodStep === undefined) return null;
  const step = formatInteger(goodStep);
  const calmer = calmerTraining(draft);
  const changes = [
    ...(calmer.learningRate === draft.learningRate
      ? []
      : [text.learningRate(formatPlain(calmer.learningRate))]),
    ...(calmer.clipNorm === draft.clipNorm ? [] : [text.clipping(formatPlain(calmer.clipNorm))]),
  ];
  return (
    <div className={styles['ways']}>
      <Button isInert={isInert} title={text.hint} onClick={() => void goBack(true)}>
        {text.calmer(step, changes.join(text.and))}
      </Button>
      <Button kind="quiet" isInert={isInert} onClick={() => void goBack(false)}>
        {text.same(step)}
      </Button>
    </div>
  );
}
