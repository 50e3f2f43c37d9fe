import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { normalizedEntropy } from '../../core/metrics/attentionShape.ts';
import { formatInteger, formatProbability } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { replay } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { type Snapshot, snapshotAt } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import styles from './ReplayScrubber.module.css';

/** How long each snapshot stands when all are played. */
const SNAPSHOT_MS = 80;

/**
 * Training time as a place to go back to: how the live sentence was translated at each step, over a line that falls as
 * attention grows sharp. Training goes on untouched. Loaded on demand.
 */
export default function ReplayScrubber(): ReactNode {
  const { replay: text } = useText();
  const snapshots = usePlayground((state) => state.translation.snapshots);
  const replayed = usePlayground((state) => state.translation.replayed);
  const at = replayed === null ? null : snapshotAt(snapshots, replayed);
  const [isPlaying, setIsPlaying] = useState(false);
  const last = snapshots.length - 1;
  const shown = snapshots[at ?? last];
  const isMoving = isPlaying && at !== null && at < last;

  // Those that arrive meanwhile, several a second, must not begin the wait again.
  const next = isMoving ? snapshots[at + 1]?.step : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => replay(next), SNAPSHOT_MS);
    return () => clearTimeout(timer);
  }, [next]);

  if (last < 1 || !shown) return null;
  const entropy = formatProbability(entropyOf(shown));

  function toggle(): void {
    if (!isMoving) replay(snapshots[at === null || at === last ? 0 : at]?.step ?? null);
    setIsPlaying(!isMoving);
  }

  function moveTo(to: number | null): void {
    setIsPlaying(false);
    replay(to === null ? null : (snapshots[to]?.step ?? null));
  }

  return (
    <div className={styles['replay']} data-replaying={at !== null || undefined}>
      <Button
        kind="quiet"
        aria-label={isMoving ? text.pause : text.play}
        title={isMoving ? text.pause : text.playHint}
        icon={isMoving ? <PauseIcon /> : <PlayIcon />}
        onClick={toggle}
      />
      <div className={styles['track']}>
        <EntropyLine snapshots={snapshots} />
        <input
          type="range"
          className={styles['range']}
          aria-label={text.scrubber}
          aria-valuetext={text.moment(formatInteger(shown.step), entropy)}
          title={text.moment(formatInteger(shown.step), entropy)}
          min={snapshots[0]?.step}
          max={snapshots[last]?.step}
          step={1}
          value={shown.step}
          onChange={(event) => moveTo(snapshotAt(snapshots, Number(event.currentTarget.value)))}
          onKeyDown={(event) => {
            // A step of training is too little for a key: one goes from snapshot to snapshot.
            const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
              event.key
            ];
            if (by === undefined) return;
            event.preventDefault();
            moveTo(Math.max(0, Math.min(last, (at ?? last) + by)));
          }}
        />
      </div>
      {at !== null && (
        <Button kind="quiet" onClick={() => moveTo(null)}>
          {text.now}
        </Button>
      )}
    </div>
  );
}

/** The mean entropy of attention in each snapshot: 1 looks everywhere alike, 0 at one word. */
function EntropyLine({ snapshots }: { readonly snapshots: readonly Snapshot[] }): ReactNode {
  const [first, last] = [snapshots[0]?.step ?? 0, snapshots.at(-1)?.step ?? 1];
  const points = useMemo(
    () =>
      snapshots
        .map((snapshot) => `${snapshot.step},${(100 * (1 - entropyOf(snapshot))).toFixed(1)}`)
        .join(' '),
    [snapshots],
  );
  return (
    <svg
      className={styles['entropy']}
      viewBox={`${first} 0 ${last - first} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function entropyOf({ hypotheses }: Snapshot): number {
  return normalizedEntropy(
    (hypotheses[0]?.tokens ?? []).flatMap(({ attention }) => (attention ? [attention] : [])),
  );
}
