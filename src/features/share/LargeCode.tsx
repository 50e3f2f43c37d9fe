import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useShareText } from '../../i18n/useShareText.ts';
import { Button } from '../../ui/Button.tsx';
import { useModalDialog } from '../../ui/useModalDialog.ts';
import { CodePicture } from './CodePicture.tsx';
import type { QrCode } from './codeOf.ts';
import styles from './LargeCode.module.css';

/** Longer ones are typed by nobody. */
const TYPED_LENGTH = 60;

interface LargeCodeProps {
  readonly code: QrCode;
  readonly address: string;
  readonly onClose: () => void;
}

/** The code as large as the screen, for a class: full screen where the browser allows it. */
export function LargeCode({ code, address, onClose }: LargeCodeProps): ReactNode {
  const text = useShareText();
  const ref = useModalDialog();
  const titleId = useId();
  const screen = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = screen.current;
    element?.requestFullscreen?.().catch(() => {});
    return () => {
      if (document.fullscreenElement === element) document.exitFullscreen().catch(() => {});
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onClose={(event) => {
        event.stopPropagation();
        if (!event.currentTarget.open) onClose();
      }}
    >
      <div ref={screen} className={styles['screen']}>
        <div className={styles['head']}>
          <h2 id={titleId} className={styles['title']}>
            {text.code}
          </h2>
          <Button onClick={onClose}>{text.close}</Button>
        </div>
        <div className={styles['code']}>
          <CodePicture code={code} label={text.code} />
        </div>
        {address.length <= TYPED_LENGTH && <p className={styles['address']}>{address}</p>}
      </div>
    </dialog>
  );
}
