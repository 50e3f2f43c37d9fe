import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { formatPlain, formatTyped } from '../i18n/format.ts';
import { tell } from '../i18n/tell.ts';
import { useText } from '../i18n/useText.ts';
import styles from './Field.module.css';
import { TermMark } from './TermMark.tsx';

interface NumberDeclaration {
  readonly label: string;
  readonly explanation: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly isInteger: boolean;
  readonly suggestions: readonly number[];
  /** What 0 stands for where it is no amount: an empty field, with this in it. */
  readonly zero?: string;
}

interface NumberInputProps {
  readonly field: NumberDeclaration;
  readonly value: number;
  readonly isInert: boolean;
  readonly onChange: (value: number) => void;
}

/** A number that takes effect with Enter or when the field is left; what cannot be taken says why. */
export function NumberInput({ field, value, isInert, onChange }: NumberInputProps): ReactNode {
  const id = useId();
  const { field: text } = useText();
  /** What is being typed; null while the field shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const write = (number: number) => (number === 0 && field.zero ? '' : formatTyped(number));
  const fault = typed === null ? null : faultOf(field, typed, text);

  function commit(written: string): void {
    if (faultOf(field, written, text)) return;
    setTyped(null);
    if (Number(written) !== value) onChange(Number(written));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') commit(event.currentTarget.value);
    if (event.key === 'Escape') setTyped(null);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const next = neighbour(field, Number(event.currentTarget.value), event.key === 'ArrowUp');
      setTyped(write(next));
    }
  }

  return (
    <div className={styles['field']}>
      <div className={styles['name']}>
        <label htmlFor={id} title={tell(field.explanation)}>
          {tell(field.label)}
        </label>
        <TermMark of={field.label} label={tell(field.label)} />
      </div>
      <input
        id={id}
        className={styles['control']}
        type="number"
        step="any"
        min={field.minimum}
        max={field.maximum}
        autoComplete="off"
        value={typed ?? write(value)}
        placeholder={field.zero && tell(field.zero)}
        title={`${tell(field.explanation)} ${text.range(formatPlain(field.minimum), formatPlain(field.maximum))}`}
        disabled={isInert}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {fault && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}

function faultOf(
  field: NumberDeclaration,
  written: string,
  text: ReturnType<typeof useText>['field'],
): string | null {
  const isEmpty = written.trim() === '';
  if (isEmpty && field.zero) return null;
  const number = isEmpty ? Number.NaN : Number(written);
  if (!Number.isFinite(number)) return text.notNumber;
  if (field.isInteger && !Number.isInteger(number)) return text.notWhole;
  return number < field.minimum || number > field.maximum
    ? text.outOfRange(formatPlain(field.minimum), formatPlain(field.maximum))
    : null;
}

/** The next value worth trying: the suggestions in their order, beyond them by ones or by doubling. */
function neighbour(field: NumberDeclaration, from: number, isUp: boolean): number {
  const beyond = field.suggestions.filter((suggestion) => (isUp ? suggestion > from : suggestion < from));
  const plain = field.isInteger ? from + (isUp ? 1 : -1) : isUp ? from * 2 : from / 2;
  const next = beyond.length === 0 ? plain : isUp ? Math.min(...beyond) : Math.max(...beyond);
  return Math.min(field.maximum, Math.max(field.minimum, next));
}
