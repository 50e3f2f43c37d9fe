import type { ReactNode } from 'react';
import type { OpenedLine } from '../../core/equations/shownOpening.ts';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import type { NumberFactor, Trace } from '../../store/traceSlice.ts';
import { NumberLabel, useNumberName } from './NumberLabel.tsx';
import styles from './OpenedTerm.module.css';

interface OpenedTermProps {
  readonly line: OpenedLine;
  readonly factors: readonly NumberFactor[];
  readonly trace: Trace;
  readonly onEnter: (factor: number) => void;
}

/** A product, each factor with its name above its number, which opens if something is behind it. */
export function OpenedTerm({ line, factors, trace, onEnter }: OpenedTermProps): ReactNode {
  const { sum: text } = useMathsText();
  const nameOf = useNumberName(trace);
  return (
    <span className={styles['term']}>
      {line.sign !== 'plus' && <span className={styles['sign']}>{text.signs[line.sign]}</span>}
      {line.term === null && formatExact(1, 0)}
      {factors.map((factor, at) => {
        const value = formatExact(factor.value, 4);
        return (
          <span key={at} className={styles['factor']}>
            {at > 0 && <span className={styles['times']}>×</span>}
            <span className={styles['named']}>
              <NumberLabel name={factor.name} trace={trace} />
              {factor.place ? (
                <button
                  type="button"
                  className={styles['open']}
                  aria-label={text.open(nameOf(factor.name), value)}
                  onClick={() => onEnter(at)}
                >
                  {value}
                </button>
              ) : (
                <span className={styles['value']}>{value}</span>
              )}
            </span>
          </span>
        );
      })}
    </span>
  );
}
