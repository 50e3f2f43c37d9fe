import { type ReactNode, useId } from 'react';
import { lettersOf } from '../../core/tokenize/bpe/piece.ts';
import type { ReplayFrame } from '../../core/tokenize/bpe/replayMerges.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import { listed, quoted } from '../../i18n/writing.ts';
import type { WordReplay } from '../../store/actions/tokens.ts';
import type { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon } from '../../ui/playerIcons.tsx';
import styles from './MergeReplay.module.css';
import { MergeTable } from './MergeTable.tsx';
import { ReplayStage } from './ReplayStage.tsx';
import { usePlayer } from './usePlayer.ts';

interface MergeReplayProps {
  readonly replay: WordReplay;
  readonly side: 'source' | 'target';
  readonly markup: ReturnType<typeof useSides>['source'];
}

/** A word on its way from characters to subwords, merge by merge: to be played, stepped through, or read as a table. */
export function MergeReplay({ replay: { word, frames }, side, markup }: MergeReplayProps): ReactNode {
  const { replay: text } = useTokensText();
  const id = useId();
  const { at, isPlaying, go, toggle } = usePlayer(frames.length);
  const last = frames.length - 1;
  const frame = frames[at];
  if (!frame) return null;
  const step = (label: string, icon: ReactNode, to: number, isInert: boolean) => (
    <Button
      kind="quiet"
      aria-label={label}
      title={label}
      icon={icon}
      isInert={isInert}
      onClick={() => go(to)}
    />
  );
  return (
    <section className={styles['replay']} data-side={side} aria-labelledby={id}>
      <Marked of="bpe" label={text.title(word)}>
        <h3 id={id} className={styles['title']}>
          {text.title(word)}
        </h3>
      </Marked>
      <ReplayStage frame={frame} markup={markup} />
      <p className={styles['told']} aria-live="polite">
        {last === 0 && frame.pieces.length > 1 ? text.noMerge : toldOf(frame, text)}
      </p>
      {last > 0 && (
        <>
          <div className={styles['controls']}>
            {step(text.first, <FirstIcon />, 0, at === 0)}
            {step(text.back, <BackIcon />, at - 1, at === 0)}
            <Button
              aria-label={isPlaying ? text.pause : text.play}
              title={isPlaying ? text.pause : text.play}
              icon={isPlaying ? <PauseIcon /> : <PlayIcon />}
              onClick={toggle}
            />
            {step(text.forward, <ForwardIcon />, at + 1, at === last)}
            {step(text.last, <LastIcon />, last, at === last)}
            <input
              type="range"
              className={styles['range']}
              aria-label={text.moment}
              aria-valuetext={text.frame(formatInteger(at), formatInteger(last))}
              min={0}
              max={last}
              value={at}
              onChange={(event) => go(Number(event.currentTarget.value))}
            />
            <span className={styles['count']} aria-hidden="true">
              {text.frame(formatInteger(at), formatInteger(last))}
            </span>
          </div>
          <MergeTable frames={frames} at={at} markup={markup} onGo={go} />
        </>
      )}
      <p className={styles['note']}>{text.intro}</p>
    </section>
  );
}

/** What has just happened, in a sentence. */
function toldOf({ pieces, change }: ReplayFrame, text: ReturnType<typeof useTokensText>['replay']): string {
  switch (change.kind) {
    case 'start':
      return text.start(pieces.length);
    case 'merge': {
      const [left, right] = change.merge;
      return text.merge(
        formatInteger(change.rank + 1),
        lettersOf(left),
        lettersOf(right),
        formatInteger(change.occurrences),
      );
    }
    case 'takenApart':
      return text.takenApart(listed(change.unknown.map((piece) => quoted(lettersOf(piece)))));
    default:
      return change satisfies never;
  }
}
