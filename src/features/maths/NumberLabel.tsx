import { type ReactNode, use } from 'react';
import { numberTex } from '../../core/equations/numberTex.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import type { NumberName, Trace } from '../../store/traceSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import { Formula } from './Formula.tsx';
import { MathsContext } from './mathsContext.ts';
import styles from './NumberLabel.module.css';

interface NumberLabelProps {
  readonly name: NumberName;
  readonly trace: Trace;
}

/** Which number it is: its symbol, and the word it is of. */
export function NumberLabel({ name, trace }: NumberLabelProps): ReactNode {
  const { sum: text } = useMathsText();
  const sides = useSides();
  const { sizes } = use(MathsContext);
  const tex = sizes && numberTex(name, sizes.spec);
  const token = tokenOf(name, trace);
  return (
    <span className={styles['label']}>
      {tex ? <Formula tex={tex} /> : text.onTheWay}
      {name.token === -1 && ` ${text.atFirst}`}
      {token !== null && (
        <span className={styles['word']} {...(name.isSource ? sides.source : sides.target)}>
          {' '}
          <TokenText {...tokenLabel(token)} />
        </span>
      )}
    </span>
  );
}

/** The same in words, for those who hear it. */
export function useNumberName(trace: Trace): (name: NumberName) => string {
  const { sum: text } = useMathsText();
  return (name) => {
    const token = tokenOf(name, trace);
    const place = name.place.map((at) => at + 1).join(', ');
    const symbol = name.symbol || text.onTheWay;
    const numbered = place === '' ? symbol : `${symbol} ${place}`;
    return token === null ? numbered : text.of(numbered, tokenLabel(token).text);
  };
}

function tokenOf({ token, isSource }: NumberName, trace: Trace): string | null {
  if (token === null) return null;
  return (isSource ? trace.sourceTokens[token] : trace.steps[token]?.written) ?? null;
}
