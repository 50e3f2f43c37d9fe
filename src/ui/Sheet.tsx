import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';
import { useModalDialog } from './useModalDialog.ts';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly close: string;
  readonly onClose: () => void;
}

/** Something to read over the page: the native modal dialog, closed by its button, Escape or the backdrop. */
export function Sheet({ title, children, close, onClose }: SheetProps): ReactNode {
  const ref = useModalDialog();
  const titleId = useId();

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; with keys, Escape does.
    <dialog
      ref={ref}
      className={styles['sheet']}
      aria-labelledby={titleId}
      onClose={(event) => {
        // Effects that run twice while developing close it and open it again before this is heard.
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['content']}>
        <div className={styles['head']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          <Button kind="quiet" onClick={onClose}>
            {close}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
