import type { ReactNode } from 'react';
import type { TriedSide } from '../../store/actions/tokens.ts';
import type { useSides } from '../../store/useSides.ts';
import { TokenChip } from './TokenChip.tsx';
import styles from './TokenChips.module.css';

interface TokenChipsProps {
  readonly label: string;
  readonly markup: ReturnType<typeof useSides>['source'];
  readonly tokens: TriedSide['tokens'];
}

/** Tokens in a row; those of one word stand together. */
export function TokenChips({ label, markup, tokens }: TokenChipsProps): ReactNode {
  return (
    <ol className={styles['chips']} aria-label={label} {...markup}>
      {tokens.map((token, position) => (
        <li
          key={position}
          className={styles['chip']}
          data-ends={token.wordIndex !== tokens[position + 1]?.wordIndex || undefined}
        >
          <TokenChip token={token} />
        </li>
      ))}
    </ol>
  );
}
