import { type ReactNode, useId } from 'react';
import { tell } from '../i18n/tell.ts';
import styles from './Field.module.css';
import { NumberInput } from './NumberInput.tsx';
import { Switch } from './Switch.tsx';
import { TermMark } from './TermMark.tsx';

/** The parts of a setting's declaration that a form needs, its texts in English: the controls `tell` them. */
export type FieldDeclaration = { readonly label: string; readonly explanation: string } & (
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly isInteger: boolean;
      readonly suggestions: readonly number[];
      readonly zero?: string;
    }
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'choice';
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly explanation: string;
      }[];
    }
);

export type FieldValue = string | number | boolean;

interface FieldProps {
  readonly field: FieldDeclaration;
  readonly value: FieldValue;
  readonly isInert?: boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** The control that a setting's declaration asks for, with its explanation. */
export function Field({ field, value, isInert = false, onChange }: FieldProps): ReactNode {
  const id = useId();
  switch (field.kind) {
    case 'number':
      return <NumberInput field={field} value={Number(value)} isInert={isInert} onChange={onChange} />;
    case 'switch':
      return (
        <Switch
          label={tell(field.label)}
          term={field.label}
          title={tell(field.explanation)}
          isOn={value === true}
          isInert={isInert}
          onChange={onChange}
        />
      );
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value);
      return (
        <div className={styles['field']}>
          <div className={styles['name']}>
            <label htmlFor={id} title={tell(field.explanation)}>
              {tell(field.label)}
            </label>
            <TermMark of={field.label} label={tell(field.label)} />
          </div>
          <select
            id={id}
            className={styles['control']}
            value={String(value)}
            disabled={isInert}
            aria-describedby={`${id}-explanation`}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {tell(option.label)}
              </option>
            ))}
          </select>
          <p id={`${id}-explanation`} className={styles['explanation']}>
            {chosen && tell(chosen.explanation)}
          </p>
        </div>
      );
    }
    default:
      return field satisfies never;
  }
}
