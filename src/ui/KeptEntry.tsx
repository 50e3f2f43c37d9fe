import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeptText } from '../i18n/useKeptText.ts';
import { Button } from './Button.tsx';
import styles from './KeptEntry.module.css';
import { RenameForm } from './RenameForm.tsx';

interface KeptEntryProps {
  readonly name: string;
  /** What it is now, as “in use”; null where it is not. */
  readonly current: string | null;
  /** It was deleted and is there again: it takes the focus that Undo had. */
  readonly isPutBack: boolean;
  /** What is to be known of it. */
  readonly children: ReactNode;
  /** More to be done with it: first of all, and before renaming and deleting. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly canOpen: boolean;
  readonly openHint?: string;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  /** Why it cannot be deleted; null where it can. */
  readonly staysBecause?: string | null;
  readonly onDelete: () => void;
}

/** Something that this browser keeps, in a list of such: to be opened, renamed in its place, and deleted. */
export function KeptEntry({
  name,
  current,
  isPutBack,
  children,
  lead,
  actions,
  canOpen,
  openHint,
  onOpen,
  onRename,
  staysBecause = null,
  onDelete,
}: KeptEntryProps): ReactNode {
  const text = useKeptText();
  const [isRenaming, setIsRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);

  useEffect(() => {
    if (!isRenaming && wasRenaming.current) rename.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  useEffect(() => {
    if (isPutBack) open.current?.focus();
  }, [isPutBack]);

  return (
    <li className={styles['entry']} aria-current={current !== null || undefined}>
      {isRenaming ? (
        <RenameForm
          name={name}
          onEnd={(chosen) => {
            setIsRenaming(false);
            if (chosen !== null) onRename(chosen);
          }}
        />
      ) : (
        <p className={styles['name']}>
          <bdi>{name}</bdi> {current !== null && <span className={styles['current']}>{current}</span>}
        </p>
      )}
      {children}
      {!isRenaming && (
        <div className={styles['actions']}>
          {lead}
          <Button
            ref={open}
            aria-label={text.openNamed(name)}
            title={openHint}
            isInert={!canOpen}
            onClick={onOpen}
          >
            {text.open}
          </Button>
          {actions}
          <Button
            ref={rename}
            kind="quiet"
            aria-label={text.renameNamed(name)}
            onClick={() => setIsRenaming(true)}
          >
            {text.rename}
          </Button>
          <Button
            kind="quiet"
            aria-label={text.deleteNamed(name)}
            title={staysBecause ?? undefined}
            isInert={staysBecause !== null}
            onClick={onDelete}
          >
            {text.delete}
          </Button>
        </div>
      )}
    </li>
  );
}
