import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';
import { useModalDialog } from './useModalDialog.ts';

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
  const ref = useModalDialog();
  const titleId = useId();

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
