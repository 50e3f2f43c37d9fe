import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { removeFormerRun, showFormerRun } from '../../store/actions/formerRuns.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CurveSwatch } from './CurveSwatch.tsx';
import styles from './FormerRuns.module.css';
import { useComparedRuns } from './useComparedRuns.ts';

/** Beneath the curve: which line is whose, each to be hidden or removed, and the way to all runs. Loaded on demand. */
export default function FormerRuns(): ReactNode {
  const { legend: text } = useRunHistoryText();
  const former = useComparedRuns().filter(({ run }) => run !== null);
  const keptCount = usePlayground((state) => state.runs.all.length);
  if (keptCount === 0 && former.length === 0) return null;
  return (
    <div className={styles['legend']}>
      {former.length > 0 && (
        <ul className={styles['runs']} aria-label={text.title}>
          {former.map(
            ({ name, run }) =>
              run && (
                <li key={run.id} className={styles['run']}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={text.show(name)}
                      checked={run.isShown}
                      onChange={(event) => showFormerRun(run.id, event.currentTarget.checked)}
                    />
                    <CurveSwatch dashes={run.dashes} />
                    <span aria-hidden="true">{name}</span>
                  </label>
                  <Button
                    kind="quiet"
                    icon={<CloseIcon />}
                    title={text.remove(name)}
                    onClick={() => removeFormerRun(run.id)}
                  >
                    <VisuallyHidden>{text.remove(name)}</VisuallyHidden>
                  </Button>
                </li>
              ),
          )}
        </ul>
      )}
      {keptCount > 0 && (
        <a className={styles['all']} href="#runs">
          {text.all(formatInteger(keptCount))}
        </a>
      )}
    </div>
  );
}
