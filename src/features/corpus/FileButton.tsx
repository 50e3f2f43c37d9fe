import type { ReactNode } from 'react';
import { takeFiles } from '../../store/actions/takeFiles.ts';
import { UploadIcon } from '../../ui/icons.tsx';
import styles from './FileButton.module.css';

interface FileButtonProps {
  readonly label: string;
  readonly title?: string;
  readonly isDisabled: boolean;
}

/** Lets a person choose the files of a corpus, one or several; whatever else they choose is opened as what it is. */
export function FileButton({ label, title, isDisabled }: FileButtonProps): ReactNode {
  return (
    <label className={styles['button']} title={title}>
      <UploadIcon />
      <span>{label}</span>
      <input
        type="file"
        multiple
        disabled={isDisabled}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void takeFiles(files);
        }}
      />
    </label>
  );
}
