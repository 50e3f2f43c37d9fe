import type { CSSProperties, ReactNode } from 'react';
import { digitsOf } from '../../core/equations/shownSum.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { setFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import type { TracedVector } from '../../store/traceSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import { NumberButton } from './NumberButton.tsx';
import styles from './TokenNumbers.module.css';

interface TokenNumbersProps {
  readonly tokens: readonly string[];
  /** A number for each of them. */
  readonly vector: TracedVector;
  /** What each number is, in a word. */
  readonly name: string;
  /** Which word of the translation. */
  readonly target: number;
  /** Whether they are shares of a whole, which is then written beneath. */
  readonly areShares?: boolean;
}

/** One number for each source token, as a bar and in figures; each lights its cell of the picture. */
export function TokenNumbers({
  tokens,
  vector,
  name,
  target,
  areShares = false,
}: TokenNumbersProps): ReactNode {
  const { numbers: text } = useMathsText();
  const { source } = useSides();
  const lit = usePlayground((state) => litFocus(state.view));
  const { values } = vector;
  const digits = digitsOf(values.length);
  const largest = areShares ? 1 : values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const hasNegative = values.some((value) => value < 0);
  return (
    <ol className={styles['rows']}>
      {tokens.map((token, index) => {
        const { text: letters } = tokenLabel(token);
        const value = values[index] ?? 0;
        return (
          <li
            key={index}
            className={styles['row']}
            data-lit={(lit.source === index && (lit.target === null || lit.target === target)) || undefined}
            onPointerEnter={() => setFocus({ source: index, target })}
            onPointerLeave={() => setFocus(nothingInFocus)}
          >
            <span className={styles['word']} {...source}>
              <TokenText {...tokenLabel(token)} />
            </span>
            <span
              className={styles['bar']}
              data-kind={areShares ? 'share' : hasNegative ? 'signed' : 'positive'}
              data-negative={value < 0 || undefined}
              style={{ '--size': Math.abs(value) / largest } as CSSProperties}
            />
            <NumberButton
              name={text.of(name, letters)}
              value={value}
              digits={digits}
              id={vector.id}
              index={index}
            />
          </li>
        );
      })}
      {areShares && (
        <li className={styles['row']} data-total>
          <span>{text.sum}</span>
          <span className={styles['figure']}>
            {formatExact(
              values.reduce((sum, value) => sum + value, 0),
              digits,
            )}
          </span>
        </li>
      )}
    </ol>
  );
}
