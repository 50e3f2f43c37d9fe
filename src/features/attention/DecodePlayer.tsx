import { type ReactNode, useEffect, useState } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import { showTokensUpTo } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { shownTargetTokens } from '../../store/translationSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon } from '../../ui/playerIcons.tsx';
import styles from './DecodePlayer.module.css';
import { DecodeWay } from './DecodeWay.tsx';

/** How long a word stands before the next one comes, at the usual speed. */
const WORD_MS = 1000;
const speeds = [1, 2, 0.5] as const;

/**
 * Goes through the translation word by word, as the decoder wrote it or as it was led along another. Loaded on demand.
 */
export default function DecodePlayer(): ReactNode {
  const { player: text } = usePlayersText();
  const count = usePlayground(
    ({ translation }) => shownTargetTokens({ ...translation, playhead: null }).length,
  );
  const isWriting = usePlayground((state) => state.translation.isWriting);
  const at = usePlayground((state) => Math.min(count, state.translation.playhead ?? count));
  const isLed = usePlayground((state) => state.translation.isLed);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const isMoving = isPlaying && at < count;

  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => {
      showTokensUpTo(at + 1);
      if (at + 1 === count) setIsPlaying(false);
    }, WORD_MS / speed);
    return () => clearTimeout(timer);
  }, [isMoving, at, count, speed]);

  function go(to: number): void {
    setIsPlaying(false);
    showTokensUpTo(to);
  }

  function toggle(): void {
    if (!isMoving && at === count) showTokensUpTo(0);
    setIsPlaying(!isMoving);
  }

  const isInert = count === 0 || isWriting;
  const isAtRest = at === count && !isLed;
  const step = (label: string, icon: ReactNode, to: number, isAtEnd: boolean) => (
    <Button
      kind="quiet"
      aria-label={label}
      title={label}
      icon={icon}
      isInert={isInert || isAtEnd}
      onClick={() => go(to)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is.
    <div
      className={styles['player']}
      role="group"
      aria-label={text.name}
      data-at-rest={isAtRest || undefined}
    >
      <DecodeWay />
      <span className={styles['count']} aria-live="polite">
        {at < count && text.place(formatInteger(at), formatInteger(count))}
      </span>
      <span className={styles['far']}>{step(text.first, <FirstIcon />, 0, at === 0)}</span>
      {step(text.back, <BackIcon />, at - 1, at === 0)}
      <Button
        kind="quiet"
        aria-label={isMoving ? text.pause : text.play}
        title={isMoving ? text.pause : text.play}
        icon={isMoving ? <PauseIcon /> : <PlayIcon />}
        isInert={isInert}
        onClick={toggle}
      />
      {step(text.forward, <ForwardIcon />, at + 1, at === count)}
      <span className={styles['far']}>{step(text.last, <LastIcon />, count, at === count)}</span>
      <Button
        kind="quiet"
        title={text.speedHint}
        aria-label={text.speed(speed)}
        onClick={() => setSpeed(speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1)}
      >
        {`${speed}×`}
      </Button>
    </div>
  );
}
