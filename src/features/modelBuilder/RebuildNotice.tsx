import type { ReactNode } from 'react';
import { modelSpecFault } from '../../core/spec/modelSpec.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { keepModel, resetModel } from '../../store/actions/model.ts';
import { differsFromBuilt } from '../../store/modelSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { trainedSteps } from '../../store/trainingSeries.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RebuildNotice.module.css';

/** Says what a changed setting would cost, and asks, once there is training to lose. */
export function RebuildNotice(): ReactNode {
  const { model: text, steps: stepsText } = useText();
  const isPending = usePlayground((state) => state.training.hasSteps && differsFromBuilt(state));
  const isBuildable = usePlayground((state) => modelSpecFault(state.model.draft) === null);
  if (!isPending) return null;
  const steps = trainedSteps();
  return (
    <section className={styles['notice']} aria-label={text.pendingTitle}>
      <p>
        <b>{text.pendingTitle}</b> {text.pending(stepsText(steps, formatInteger(steps)))}
      </p>
      <div className={styles['answers']}>
        <Button isInert={!isBuildable} onClick={() => void resetModel()}>
          {text.rebuild}
        </Button>
        <Button kind="quiet" onClick={keepModel}>
          {text.keep}
        </Button>
      </div>
    </section>
  );
}
