import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useShareText } from '../../i18n/useShareText.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  /** Beside the button that copies. */
  readonly children?: ReactNode;
}

/** A text to be taken elsewhere: read, selected, or copied by a button, which says that it was. */
export function CopyField({ label, text: content, rows, children }: CopyFieldProps): ReactNode {
  const text = useShareText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied yet.
  useEffect(() => setSaid(null), [content]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(content);
      setSaid('copied');
    } catch {
      // A page that comes without encryption has no clipboard.
      field.current?.select();
      field.current?.focus();
      setSaid('selected');
    }
  }

  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles['text']}
        rows={rows}
        readOnly
        value={content}
        dir="ltr"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles['ways']}>
        <Button onClick={() => void copy()}>{text.copy}</Button>
        {children}
        <span role="status">{said && text[said]}</span>
      </div>
    </div>
  );
}
