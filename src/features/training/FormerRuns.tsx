import type { ReactNode } from 'react';
import { useCurvesText } from '../../i18n/useCurvesText.ts';
import { removeFormerRun, showFormerRun } from '../../store/actions/formerRuns.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FormerRuns.module.css';
import { nameOfRun } from './nameOfRun.ts';

/** The runs before the present one: which line is whose, each to be hidden or removed. */
export function FormerRuns(): ReactNode {
  const { former: text } = useCurvesText();
  const runs = usePlayground((state) => state.training.formerRuns);
  const built = usePlayground((state) => state.model.built);
  if (runs.length === 0 || !built) return null;
  return (
    <ul className={styles['runs']} aria-label={text.title}>
      {runs.map((run) => {
        const name = nameOfRun(run, built, text);
        return (
          <li key={run.id} className={styles['run']}>
            <label>
              <input
                type="checkbox"
                aria-label={text.show(name)}
                checked={run.isShown}
                onChange={(event) => showFormerRun(run.id, event.currentTarget.checked)}
              />
              <svg className={styles['swatch']} viewBox="0 0 28 8" aria-hidden="true">
                <path className="curve-swatch" data-dashes={run.dashes} d="M0,4H28" />
              </svg>
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
        );
      })}
    </ul>
  );
}
