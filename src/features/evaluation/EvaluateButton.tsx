import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useEvaluationText } from '../../i18n/useEvaluationText.ts';
import { endEvaluation, evaluateOnTest } from '../../store/actions/evaluation.ts';
import { canAnswer } from '../../store/modelSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './EvaluateButton.module.css';

/** Starts an evaluation, says how far it has come, and cancels it. */
export function EvaluateButton(): ReactNode {
  const text = useEvaluationText();
  const progress = usePlayground((state) => state.evaluation.progress);
  const canStart = usePlayground(
    ({ engine, model, corpus }) =>
      engine.activity === 'ready' && canAnswer({ model }) && (corpus.report?.pairs.test ?? 0) > 0,
  );
  return (
    <div className={styles['row']}>
      <Button
        isInert={!canStart && progress === null}
        onClick={progress ? endEvaluation : () => void evaluateOnTest()}
      >
        {progress ? text.cancel : text.evaluate}
      </Button>
      {progress && (
        <div className={styles['progress']}>
          <span>
            {progress.done < progress.total
              ? text.progress(formatInteger(progress.done), formatInteger(progress.total))
              : text.scoring}
          </span>
          <progress aria-label={text.progressName} value={progress.done} max={progress.total} />
        </div>
      )}
    </div>
  );
}
