import type { ReactNode } from 'react';
import { lettersOf } from '../../core/tokenize/bpe/piece.ts';
import type { ReplayFrame } from '../../core/tokenize/bpe/replayMerges.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { useSides } from '../../store/useSides.ts';
import styles from './MergeTable.module.css';

interface MergeTableProps {
  readonly frames: readonly ReplayFrame[];
  readonly at: number;
  readonly markup: ReturnType<typeof useSides>['source'];
  readonly onGo: (at: number) => void;
}

/** Every frame as a row: which merge, how often its pair occurred, and what the word was then. */
export function MergeTable({ frames, at, markup, onGo }: MergeTableProps): ReactNode {
  const { replay: text } = useTokensText();
  return (
    <table className={styles['table']}>
      <caption>{text.steps}</caption>
      <thead>
        <tr>
          <th scope="col">{text.step}</th>
          <th scope="col">{text.pair}</th>
          <th scope="col">{text.times}</th>
          <th scope="col">{text.pieces}</th>
        </tr>
      </thead>
      <tbody>
        {frames.map(({ pieces, change }, index) => (
          <tr key={index} aria-current={index === at ? 'step' : undefined} onClick={() => onGo(index)}>
            <th scope="row">{nameOf(change, text)}</th>
            <td {...markup}>
              {change.kind === 'merge' ? change.merge.map(lettersOf).join(' + ') : text.none}
            </td>
            <td>{change.kind === 'merge' ? formatInteger(change.occurrences) : text.none}</td>
            <td {...markup} className={styles['pieces']}>
              {pieces.map((piece, position) => (
                <span key={position}>
                  <span className={styles['piece']}>{lettersOf(piece)}</span>{' '}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(change: ReplayFrame['change'], text: ReturnType<typeof useTokensText>['replay']): string {
  switch (change.kind) {
    case 'start':
      return text.startShort;
    case 'merge':
      return formatInteger(change.rank + 1);
    case 'takenApart':
      return text.takenApartShort;
    default:
      return change satisfies never;
  }
}
