import type { ReactNode } from 'react';
import { formatAverage, formatInteger, formatLoss } from '../../i18n/format.ts';
import { formatMoment } from '../../i18n/formatStorage.ts';
import { useRunsText } from '../../i18n/useRunsText.ts';
import { declineOffer, resumeRun } from '../../store/actions/resume.ts';
import { usePlayground } from '../../store/playground.ts';
import type { RunOffer } from '../../store/runSlice.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ResumeOffer.module.css';

/** The run of an earlier visit, to go on with or not. It stands where the replay will. Loaded on demand. */
export default function ResumeOffer({ offer }: { readonly offer: RunOffer }): ReactNode {
  const { offer: text } = useRunsText();
  const isInert = usePlayground((state) => state.engine.activity !== 'ready');
  const { run, isOpenElsewhere } = offer;
  const { best } = run;
  const scores = !best
    ? ''
    : best.bleu === null
      ? text.loss(formatLoss(best.lossNatsPerToken))
      : text.bleu(formatAverage(best.bleu));
  const about = isOpenElsewhere
    ? text.elsewhere(run.name)
    : text.about(run.name, formatMoment(run.changedAtMs), scores);

  return (
    <section className={styles['offer']} aria-label={text.title}>
      <Button
        isInert={isInert}
        title={isOpenElsewhere ? text.copyHint : text.resumeHint}
        onClick={() => {
          // The button goes with the offer.
          document.getElementById('training-controls')?.focus();
          void resumeRun(run.id, { isCopy: isOpenElsewhere });
        }}
      >
        {isOpenElsewhere ? text.copy : text.resume(formatInteger(run.checkpoints?.latest.step ?? run.step))}
      </Button>
      <Button
        kind="quiet"
        title={text.declineHint}
        onClick={() => {
          document.getElementById('training-controls')?.focus();
          void declineOffer();
        }}
      >
        {text.decline}
      </Button>
      <p className={styles['about']} title={about}>
        {about}
      </p>
    </section>
  );
}
