import type { ReactNode } from 'react';
import { useOfflineText } from '../../i18n/useOfflineText.ts';
import { usePlayground } from '../../store/playground.ts';
import { Icon } from '../../ui/icons.tsx';
import styles from './OfflineStatus.module.css';

/** Says that the page works offline, once it does. */
export function OfflineStatus(): ReactNode {
  const text = useOfflineText();
  const isKept = usePlayground((state) => state.offline.isKept);
  if (!isKept) return null;
  return (
    <p className={styles['status']}>
      <Icon>
        <path d="m2.8 8.6 3.4 3.4 7-7.6" />
      </Icon>
      {text.works}
    </p>
  );
}
