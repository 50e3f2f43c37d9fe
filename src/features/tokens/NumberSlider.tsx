import type { ReactNode } from 'react';
import type { NumberField } from '../../core/spec/field.ts';
import { formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import styles from './NumberSlider.module.css';

interface NumberSliderProps {
  readonly field: NumberField;
  readonly value: number;
  /** The number that counts, where the value leaves it to the corpus. */
  readonly standsFor: number;
  /** Rising. */
  readonly stops: readonly number[];
  readonly onChange: (value: number) => void;
}

/** A number to be typed, and under it the same to be slid from one telling value to the next. */
export function NumberSlider({ field, value, standsFor, stops, onChange }: NumberSliderProps): ReactNode {
  const text = useTokensText();
  const after = stops.findIndex((stop) => stop >= standsFor);
  const at = after < 0 ? stops.length - 1 : after;
  return (
    <div className={styles['slider']}>
      <NumberInput field={field} value={value} isInert={false} onChange={onChange} />
      <input
        type="range"
        className={styles['range']}
        aria-label={text.stops(tell(field.label))}
        aria-valuetext={formatInteger(standsFor)}
        min={0}
        max={stops.length - 1}
        value={at}
        onChange={(event) => onChange(stops[Number(event.currentTarget.value)] ?? value)}
      />
    </div>
  );
}
