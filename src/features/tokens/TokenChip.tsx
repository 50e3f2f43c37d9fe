import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedSide } from '../../store/actions/tokens.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './TokenChip.module.css';

interface TokenChipProps {
  readonly token: TriedSide['tokens'][number];
}

/** One token; an unknown one carries a mark. */
export function TokenChip({ token: { text: token, isKnown } }: TokenChipProps): ReactNode {
  const text = useTokensText();
  return (
    <span
      className={styles['chip']}
      data-unknown={!isKnown || undefined}
      title={isKnown ? undefined : text.unknownMark}
    >
      <TokenText {...tokenLabel(token)} />
      {!isKnown && (
        <>
          <span className={styles['mark']} aria-hidden="true">
            ?
          </span>
          <VisuallyHidden>{text.unknownSpoken}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
