import { type ReactNode, use } from 'react';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { MathsContext } from './mathsContext.ts';
import styles from './NumberButton.module.css';

interface NumberButtonProps {
  /** What it is, in words. */
  readonly name: string;
  readonly value: number;
  readonly digits: number;
  /** Which number of the trace. */
  readonly id: number;
  readonly index: number;
}

/** A number that opens what it was computed from. */
export function NumberButton({ name, value, digits, id, index }: NumberButtonProps): ReactNode {
  const { numbers: text } = useMathsText();
  const { opened, open } = use(MathsContext);
  const written = formatExact(value, digits);
  const isOpened = opened?.id === id && opened.index === index;
  return (
    <button
      type="button"
      className={styles['number']}
      aria-expanded={isOpened}
      aria-label={text.open(name, written)}
      onClick={() => open({ id, index, name })}
    >
      {written}
    </button>
  );
}
