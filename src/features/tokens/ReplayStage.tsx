import type { ReactNode } from 'react';
import { join, lettersOf } from '../../core/tokenize/bpe/piece.ts';
import type { ReplayFrame } from '../../core/tokenize/bpe/replayMerges.ts';
import type { useSides } from '../../store/useSides.ts';
import styles from './ReplayStage.module.css';

interface ReplayStageProps {
  readonly frame: ReplayFrame;
  readonly markup: ReturnType<typeof useSides>['source'];
}

/** Letters of these scripts look the same whatever stands beside them, so that each may be an element of its own. */
const STANDING_ALONE = /^[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{N}\p{P}]*$/u;

/**
 * The word in large letters on chips. Letters stay where they are from frame to frame and only the gaps between them
 * close, so that one sees what has become one. The words beneath it and the table say the same.
 */
export function ReplayStage({ frame: { pieces, change }, markup }: ReplayStageProps): ReactNode {
  const made = change.kind === 'merge' ? join(...change.merge) : null;
  const isCut = STANDING_ALONE.test(pieces.map(lettersOf).join(''));
  const letters = pieces.flatMap((piece) => {
    const own = isCut ? Array.from(lettersOf(piece)) : [lettersOf(piece)];
    return own.map((letter, at) => ({
      letter,
      isFirst: at === 0,
      isLast: at === own.length - 1,
      isNew: piece === made,
    }));
  });
  return (
    <div className={styles['stage']} aria-hidden="true" {...markup}>
      {letters.map(({ letter, isFirst, isLast, isNew }, at) => (
        <span
          key={at}
          className={styles['letter']}
          data-first={isFirst || undefined}
          data-last={isLast || undefined}
          data-new={isNew || undefined}
        >
          {letter}
        </span>
      ))}
    </div>
  );
}
