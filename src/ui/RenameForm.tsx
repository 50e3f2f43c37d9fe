import { type ReactNode, useEffect, useRef } from 'react';
import { useKeptText } from '../i18n/useKeptText.ts';
import { Button } from './Button.tsx';
import styles from './KeptEntry.module.css';

interface RenameFormProps {
  readonly name: string;
  /** Hears of the new name; of null where the old one stays. */
  readonly onEnd: (name: string | null) => void;
}

const LONGEST_NAME = 100;

/** A name in its place, to be typed over: Enter saves, Escape does not. */
export function RenameForm({ name, onEnd }: RenameFormProps): ReactNode {
  const text = useKeptText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className={styles['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(input.current?.value ?? null);
      }}
    >
      <input
        ref={input}
        className={styles['input']}
        type="text"
        aria-label={text.newName(name)}
        defaultValue={name}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        dir="auto"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd(null);
        }}
      />
      <Button type="submit">{text.save}</Button>
      <Button kind="quiet" onClick={() => onEnd(null)}>
        {text.cancel}
      </Button>
    </form>
  );
}
