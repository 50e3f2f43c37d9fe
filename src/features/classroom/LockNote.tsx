import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { LockIcon } from '../../ui/icons.tsx';
import styles from './LockNote.module.css';

/** What the locks in the margins mean, where there are any. Loaded on demand. */
export default function LockNote(): ReactNode {
  const text = useClassroomText();
  return (
    <p className={styles['note']} data-lock-note>
      <LockIcon />
      {text.lockNote}
    </p>
  );
}
