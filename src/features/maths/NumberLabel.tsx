import { type ReactNode, use } from 'react';
import { numberTex } from '../../core/equations/numberTex.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import type { NumberName, Trace } from '../../store/traceSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { Formula } from '../../ui/Formula.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
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
  const { token, isSource } = wordOf(name, trace);
  return (
    <span className={styles['label']}>
      {tex ? <Formula tex={tex} /> : text.onTheWay}
      {name.token === -1 && ` ${text.atFirst}`}
      {token !== undefined && (
        <span className={styles['word']} {...(isSource ? sides.source : sides.target)}>
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
    const { token } = wordOf(name, trace);
    const place = name.place.map((at) => at + 1).join(', ');
    const symbol = name.symbol || text.onTheWay;
    const numbered = place === '' ? symbol : `${symbol} ${place}`;
    return token === undefined ? numbered : text.of(numbered, tokenLabel(token).text);
  };
}

/** The word that a number is of; of a score or a weight, which join two words, the one of the source. */
function wordOf({ symbol, token, isSource, place }: NumberName, trace: Trace) {
  if (symbol === 'e' || symbol === 'a') return { isSource: true, token: trace.sourceTokens[place[0] ?? 0] };
  if (token === null) return { isSource, token: undefined };
  return { isSource, token: isSource ? trace.sourceTokens[token] : trace.steps[token]?.written };
}
