import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import type { PagePart } from '../../store/classroomSlice.ts';
import { LockIcon } from '../../ui/icons.tsx';
import styles from './LockSign.module.css';

interface LockSignProps {
  readonly id: string;
  readonly part: PagePart;
}

/** A small lock in the margin of a part that a link has locked. Loaded on demand. */
export default function LockSign({ id, part }: LockSignProps): ReactNode {
  const text = useClassroomText();
  const name = text.locked(text.parts[part]);
  return (
    <span className={styles['sign']} title={name}>
      <LockIcon />
      {/* It names the part, wherever that stands. */}
      <span id={id} hidden>
        {name}
      </span>
    </span>
  );
}
