import type { ReactNode } from 'react';
import styles from './icons.module.css';

/** Small drawings beside a text that says the same; screen readers pass them over. */
export function Icon({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PlayIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M4.5 2.6v10.8l9-5.4z" />
  </Icon>
);

export const PauseIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M4 2.8h2.7v10.4H4zM9.3 2.8H12v10.4H9.3z" />
  </Icon>
);

export const StepIcon = (): ReactNode => (
  <Icon>
    <path className={styles['filled']} d="M3.5 3v10l7-5z" />
    <path d="M12.5 3v10" />
  </Icon>
);

export const ResetIcon = (): ReactNode => (
  <Icon>
    <path d="M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.4v3.4h3.4" />
  </Icon>
);

export const SeedIcon = (): ReactNode => (
  <Icon>
    <path d="M8 14V7.5M8 9.5C8 6.5 5.8 5 2.8 5c0 3 1.9 4.5 5.2 4.5zM8 7.2c0-2.9 2-4.7 5.2-4.7 0 3.1-1.9 4.7-5.2 4.7z" />
  </Icon>
);

export const UploadIcon = (): ReactNode => (
  <Icon>
    <path d="M8 10.5V2.5M4.8 5.5 8 2.3l3.2 3.2M2.5 10v3.2h11V10" />
  </Icon>
);

export const LessonIcon = (): ReactNode => (
  <Icon>
    <path d="M8 4.2C6.6 3.1 4.7 2.7 2 2.7v9.6c2.7 0 4.6.4 6 1.5 1.4-1.1 3.3-1.5 6-1.5V2.7c-2.7 0-4.6.4-6 1.5zM8 4.2v9.6" />
  </Icon>
);

export const WarningIcon = (): ReactNode => (
  <Icon>
    <path d="M8 2 14.6 13.5H1.4zM8 6.3v3.4M8 11.3v.600" />
  </Icon>
);

export const CloseIcon = (): ReactNode => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const KeyboardIcon = (): ReactNode => (
  <Icon>
    <path d="M1.5 4h13v8.5h-13zM4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M5 9.8h6" />
  </Icon>
);

export const SunIcon = (): ReactNode => (
  <Icon>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.3v1.7M8 13v1.7M1.3 8H3M13 8h1.7M3.3 3.3l1.2 1.2M11.5 11.5l1.2 1.2M3.3 12.7l1.2-1.2M11.5 4.5l1.2-1.2" />
  </Icon>
);

export const MoonIcon = (): ReactNode => (
  <Icon>
    <path d="M13.2 9.9A5.7 5.7 0 0 1 6.1 2.8a5.7 5.7 0 1 0 7.1 7.1z" />
  </Icon>
);

export const LockIcon = (): ReactNode => (
  <Icon>
    <path d="M3.5 7.3h9v6.2h-9zM5.3 7.3V5a2.7 2.7 0 0 1 5.4 0v2.3" />
  </Icon>
);
