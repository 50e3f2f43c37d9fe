import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { formatInteger, formatProbability } from '../../i18n/format.ts';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import { replay } from '../../store/actions/translation.ts';
import { goldPairOf } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { snapshotAt } from '../../store/replay.ts';
import { type ReplayFigures, replayFigures } from '../../store/replayFigures.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { ReplayExport } from './ReplayExport.tsx';
import { ReplayLines } from './ReplayLines.tsx';
import styles from './ReplayScrubber.module.css';
import { ReplayThumbnails } from './ReplayThumbnails.tsx';

/** How long each snapshot stands when all are played, at the usual speed. */
const SNAPSHOT_MS = 80;
const speeds = [1, 2, 0.5] as const;

/**
 * Training time as a place to go back to: how the live sentence was translated at each step, above lines that fall as
 * attention grows sharp and right. Training goes on untouched. Loaded on demand.
 */
export default function ReplayScrubber(): ReactNode {
  const { replay: text } = usePlayersText();
  const snapshots = usePlayground((state) => state.translation.snapshots);
  const replayed = usePlayground((state) => state.translation.replayed);
  const pair = usePlayground(goldPairOf);
  const figures = useMemo(
    () => snapshots.map((snapshot) => replayFigures(snapshot, pair)),
    [snapshots, pair],
  );
  const at = replayed === null ? null : snapshotAt(snapshots, replayed);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const last = snapshots.length - 1;
  const shown = figures[at ?? last];
  const isMoving = isPlaying && at !== null && at < last;

  // Those that arrive meanwhile, several a second, must not begin the wait again.
  const next = isMoving ? snapshots[at + 1]?.step : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => replay(next), SNAPSHOT_MS / speed);
    return () => clearTimeout(timer);
  }, [next, speed]);

  if (last < 1 || !shown) return null;
  const moment = momentText(shown, text);

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
        <ReplayThumbnails snapshots={snapshots} />
        <ReplayLines figures={figures} />
        <input
          type="range"
          className={styles['range']}
          aria-label={text.scrubber}
          aria-valuetext={moment}
          title={moment}
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
      <div className={styles['far']}>
        <Button
          kind="quiet"
          title={text.speedHint}
          aria-label={text.speed(speed)}
          onClick={() => setSpeed(speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1)}
        >
          {`${speed}×`}
        </Button>
        <ReplayExport />
      </div>
      {at !== null && (
        <Button kind="quiet" onClick={() => moveTo(null)}>
          {text.now}
        </Button>
      )}
    </div>
  );
}

function momentText(
  { step, entropy, alignmentErrorRate }: ReplayFigures,
  text: ReturnType<typeof usePlayersText>['replay'],
): string {
  const [at, spread] = [formatInteger(step), formatProbability(entropy)];
  return alignmentErrorRate === null
    ? text.moment(at, spread)
    : text.momentWithErrors(at, spread, formatProbability(alignmentErrorRate));
}
