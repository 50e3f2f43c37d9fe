import { type ReactNode, useEffect, useRef } from 'react';
import { useKeptText } from '../i18n/useKeptText.ts';
import { Button } from './Button.tsx';
import styles from './KeptEntry.module.css';

interface DeletedNoticeProps {
  /** The name of what was deleted last; null where nothing can be put back. */
  readonly name: string | null;
  readonly onUndo: () => void;
}

/** What was deleted from a list of what this browser keeps, and the way back. */
export function DeletedNotice({ name, onUndo }: DeletedNoticeProps): ReactNode {
  const text = useKeptText();
  const undo = useRef<HTMLButtonElement>(null);

  // Whoever deletes by keyboard stands on a button that is gone: the next to press is Undo.
  useEffect(() => {
    if (name !== null && document.activeElement === document.body) undo.current?.focus();
  }, [name]);

  return (
    <div aria-live="polite">
      {name !== null && (
        <p className={styles['deleted']}>
          <span>{text.deleted(name)}</span>
          <Button ref={undo} onClick={onUndo}>
            {text.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
