import type { ReactNode } from 'react';
import styles from './icons.module.css';
import { Icon } from './icons.tsx';

/** Of a player that goes through frames one by one. */
export const FirstIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M13 3v10L6 8z" />
    <path d="M3.5 3v10" />
  </Icon>
);

export const BackIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M11.5 3v10L4.5 8z" />
  </Icon>
);

export const ForwardIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M4.5 3v10l7-5z" />
  </Icon>
);

export const LastIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M3 3v10l7-5z" />
    <path d="M12.5 3v10" />
  </Icon>
);
