import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { pageParts } from '../../store/classroomSlice.ts';
import { LockIcon } from '../../ui/icons.tsx';
import type { ClassLink } from './classLink.ts';
import styles from './PagePicture.module.css';

/** A small picture of the page with its parts, as the link has them: open, locked or gone. The list says the same. */
export function PagePicture({ rules }: { readonly rules: ClassLink['rules'] }): ReactNode {
  const { parts } = useClassroomText();
  return (
    <div className={styles['picture']} aria-hidden="true">
      {pageParts.map((part) => (
        <div
          key={part}
          style={{ gridArea: part }}
          className={styles['part']}
          data-rule={rules[part] ?? 'open'}
        >
          {rules[part] === 'locked' && <LockIcon />}
          <span>{parts[part]}</span>
        </div>
      ))}
    </div>
  );
}
