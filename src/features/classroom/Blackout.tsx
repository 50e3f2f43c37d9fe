import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { useModalDialog } from '../../ui/useModalDialog.ts';
import styles from './Blackout.module.css';

/** Nothing but black, until a key or a click: the class looks at whoever speaks. */
export function Blackout({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const { blackout: text } = useClassroomText();
  const ref = useModalDialog();
  return (
    <dialog
      ref={ref}
      className={styles['black']}
      aria-label={text.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it hears the keys, wherever they were heard before.
      tabIndex={0}
      onClose={(event) => {
        // Effects that run twice while developing close it and open it again before this is heard.
        if (!event.currentTarget.open) onEnd();
      }}
      onClick={onEnd}
      onKeyDown={(event) => {
        if (event.repeat) return;
        event.preventDefault();
        onEnd();
      }}
    >
      <p className={styles['hint']}>{text.hint}</p>
    </dialog>
  );
}
