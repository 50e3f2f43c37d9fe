import { type ReactNode, useId } from 'react';
import { Marked } from '../../ui/Marked.tsx';
import styles from './ChoiceList.module.css';

interface ChoiceListProps {
  readonly label: string;
  /** What the dictionary has to say about it. */
  readonly term?: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice among names that are not known beforehand. */
export function ChoiceList({
  label,
  term,
  hint,
  value,
  options,
  isDisabled = false,
  onChange,
}: ChoiceListProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['choice']}>
      {term === undefined ? (
        <label htmlFor={id}>{label}</label>
      ) : (
        <Marked of={term} label={label}>
          <label htmlFor={id}>{label}</label>
        </Marked>
      )}
      <select
        id={id}
        value={value}
        disabled={isDisabled}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
