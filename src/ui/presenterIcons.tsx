import type { ReactNode } from 'react';
import styles from './icons.module.css';
import { Icon } from './icons.tsx';

/** Of a page that is shown to a class. */
export const ProjectorIcon = (): ReactNode => (
  <Icon>
    <path d="M1.5 2.5h13M2.5 2.5v7.5h11V2.5M8 10v2M5.5 14 8 12l2.5 2" />
  </Icon>
);

export const FullScreenIcon = (): ReactNode => (
  <Icon>
    <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
  </Icon>
);

export const BlackoutIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M2.5 3.5h11v9h-11z" />
  </Icon>
);

export const HelpIcon = (): ReactNode => (
  <Icon>
    <path d="M5.2 5.6a2.8 2.8 0 1 1 4.2 2.4C8.4 8.6 8 9.1 8 10M8 12.9h.01" />
  </Icon>
);
