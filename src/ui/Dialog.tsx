import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** Escape and the backdrop answer no. */
  readonly onAnswer: (answer: boolean) => void;
}

/** A question that must be answered first: the native modal dialog. */
export function Dialog({ title, children, yes, no, onAnswer }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      <p>{children}</p>
      <div className={styles['answers']}>
        <Button onClick={() => onAnswer(false)}>{no}</Button>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
