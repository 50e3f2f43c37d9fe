import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { sparklineScale } from '../../charts/sparkline.ts';
import { formatInteger } from '../../i18n/format.ts';
import { formatBytes } from '../../i18n/formatStorage.ts';
import { tell } from '../../i18n/tell.ts';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { showRoom } from '../../store/actions/keepCorpus.ts';
import { listKeptRuns, undoDeleteRun } from '../../store/actions/runs.ts';
import { usePlayground } from '../../store/playground.ts';
import type { KeptRun } from '../../store/runsSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { DeletedNotice } from '../../ui/DeletedNotice.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { RunComparison } from './RunComparison.tsx';
import { RunRow } from './RunRow.tsx';
import styles from './RunsSection.module.css';
import { type RunSort, runSorts, sortRuns } from './sortRuns.ts';

interface RunsSectionProps {
  /** The curve of training, with the runs that are compared. */
  readonly curve: ReactNode;
}

/** So many runs are listed until a person asks for all. */
const FIRST_LISTED = 8;

/** The history of runs: those that this browser keeps, and a few of them side by side. Loaded on demand. */
export default function RunsSection({ curve }: RunsSectionProps): ReactNode {
  const text = useRunHistoryText();
  const { all, deleted, trouble } = usePlayground((state) => state.runs);
  const [sort, setSort] = useState<RunSort>('latest');
  const [isWhole, setIsWhole] = useState(false);
  const [putBack, setPutBack] = useState<number | null>(null);
  const sorted = useMemo(() => sortRuns(all, sort), [all, sort]);
  const scale = useMemo(
    () =>
      sparklineScale(
        all.map(({ outline }) => ({ places: outline.steps, values: outline.lossesNatsPerToken })),
      ),
    [all],
  );
  const listed = isWhole ? sorted : sorted.slice(0, FIRST_LISTED);
  const others = sorted.length - listed.length;

  useEffect(() => void listKeptRuns(), []);

  return (
    <section className={styles['section']} aria-labelledby="runs-title">
      <div className={styles['text']}>
        <Marked of="run" label={text.title}>
          <h2 id="runs-title" className={styles['title']}>
            {text.title}
          </h2>
        </Marked>
        <p>{all.length === 0 && !trouble ? text.empty : text.intro}</p>
      </div>
      {trouble && (
        <p className={styles['trouble']}>
          {tell(trouble.message)} {tell(trouble.nextStep)}
        </p>
      )}
      <div className={styles['columns']} hidden={all.length === 0 && !deleted}>
        <div className={styles['history']}>
          {all.length > 1 && (
            <div className={styles['sort']}>
              <span aria-hidden="true">{text.sort}</span>
              <SegmentedChoice
                label={text.sort}
                value={sort}
                options={runSorts.map((value) => ({ value, label: text.sorts[value] }))}
                onChange={setSort}
              />
            </div>
          )}
          <ul aria-label={text.listed}>
            {listed.map((run) => (
              <RunRow key={run.id} run={run} scale={scale} isPutBack={run.id === putBack} />
            ))}
          </ul>
          {others > 0 && <Button onClick={() => setIsWhole(true)}>{text.more(formatInteger(others))}</Button>}
          <DeletedNotice
            name={deleted?.name ?? null}
            onUndo={() => {
              setPutBack(deleted?.id ?? null);
              void undoDeleteRun();
            }}
          />
          <Room runs={all} />
        </div>
        <RunComparison curve={curve} />
      </div>
    </section>
  );
}

/** How much room they take, measured again with each change. */
function Room({ runs }: { readonly runs: readonly KeptRun[] }): ReactNode {
  const { keptHere } = useRunHistoryText();
  const text = useKeptText();
  const room = usePlayground((state) => state.kept.room);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the runs tell when.
  useEffect(() => void showRoom(), [runs]);
  return (
    <p className={styles['hint']}>
      {keptHere} {room && text.room(formatBytes(room.usedBytes), formatBytes(room.quotaBytes))}
    </p>
  );
}
