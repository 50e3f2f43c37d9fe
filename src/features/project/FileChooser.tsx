import type { ReactNode, RefObject } from 'react';
import { useProjectText } from '../../i18n/useProjectText.ts';
import { takeFiles } from '../../store/actions/takeFiles.ts';
import styles from './FileChooser.module.css';

/** What a button clicks to let a person choose files, which are opened as what they are. It takes no room. */
export function FileChooser({ ref }: { readonly ref: RefObject<HTMLInputElement | null> }): ReactNode {
  const text = useProjectText();
  return (
    <input
      ref={ref}
      className={styles['chooser']}
      type="file"
      multiple
      aria-label={text.choose}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        void takeFiles(files);
      }}
    />
  );
}
