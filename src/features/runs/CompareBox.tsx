import { type ReactNode, useState } from 'react';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { compareRun } from '../../store/actions/compareRuns.ts';
import { mostFormerRuns } from '../../store/formerRuns.ts';
import { usePlayground } from '../../store/playground.ts';
import type { KeptRun } from '../../store/runsSlice.ts';
import styles from './CompareBox.module.css';
import { CurveSwatch } from './CurveSwatch.tsx';

interface CompareBoxProps {
  readonly run: KeptRun;
  /** It is in the picture as it is. */
  readonly isPresent: boolean;
}

/** Whether a run is drawn beside the present one, and how. */
export function CompareBox({ run: { id, name }, isPresent }: CompareBoxProps): ReactNode {
  const text = useRunHistoryText();
  const former = usePlayground((state) =>
    state.training.formerRuns.find(({ kept, isShown }) => kept === id && isShown),
  );
  const isFull = usePlayground(
    (state) => state.training.formerRuns.filter(({ isShown }) => isShown).length >= mostFormerRuns,
  );
  // Its curve is read first.
  const [isComing, setIsComing] = useState(false);
  const isInert = isPresent || (!former && isFull);
  const why = isInert && !isPresent ? text.mostCompared : undefined;
  return (
    <label className={styles['compare']} title={why}>
      <input
        type="checkbox"
        aria-label={text.compareNamed(name)}
        aria-description={why}
        checked={isPresent || isComing || former !== undefined}
        disabled={isInert}
        onChange={(event) => {
          setIsComing(event.currentTarget.checked);
          void compareRun(id, event.currentTarget.checked).finally(() => setIsComing(false));
        }}
      />
      <span aria-hidden="true">{text.compare}</span>
      {(isPresent || former) && <CurveSwatch dashes={former?.dashes ?? null} />}
    </label>
  );
}
