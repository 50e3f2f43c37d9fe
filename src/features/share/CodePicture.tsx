import type { ReactNode } from 'react';
import styles from './CodePicture.module.css';
import type { QrCode } from './codeOf.ts';

interface CodePictureProps {
  readonly code: QrCode;
  readonly label: string;
}

/** Dark on light in every theme, as readers expect it. */
export function CodePicture({ code: { size, path }, label }: CodePictureProps): ReactNode {
  return (
    <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles['light']} width={size} height={size} />
      <path className={styles['dark']} d={path} />
    </svg>
  );
}
