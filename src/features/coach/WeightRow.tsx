import type { ReactNode } from 'react';
import { useWhatIfText } from '../../i18n/useWhatIfText.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './RowEditor.module.css';

interface WeightRowProps {
  readonly word: string;
  /** 0 to 1. */
  readonly weight: number;
  readonly onChange: (weight: number) => void;
  /** All of the row on this word. */
  readonly onOnly: () => void;
}

/** How much one source word is looked at: dragged, typed, all of it, or nothing. */
export function WeightRow({ word, weight, onChange, onOnly }: WeightRowProps): ReactNode {
  const text = useWhatIfText();
  const { source } = useSides();
  const percent = Math.round(weight * 100);
  const take = (value: number) => {
    if (Number.isFinite(value)) onChange(Math.max(0, Math.min(100, value)) / 100);
  };
  return (
    <li className={styles['weight']}>
      <button type="button" className={styles['word']} title={text.only(word)} onClick={onOnly} {...source}>
        <bdi>{word}</bdi>
      </button>
      <input
        type="range"
        min={0}
        max={100}
        aria-label={text.weight(word)}
        value={percent}
        onChange={({ currentTarget }) => take(currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        min={0}
        max={100}
        className={styles['number']}
        aria-label={text.percent(word)}
        value={percent}
        onChange={({ currentTarget }) => take(currentTarget.valueAsNumber)}
      />
      <Button
        kind="quiet"
        icon={<CloseIcon />}
        aria-label={text.mask(word)}
        title={text.mask(word)}
        onClick={() => onChange(0)}
      />
    </li>
  );
}
