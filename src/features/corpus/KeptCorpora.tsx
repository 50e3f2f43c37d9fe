import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { formatBytes } from '../../i18n/formatStorage.ts';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { undoDelete } from '../../store/actions/keptCorpora.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './KeptCorpora.module.css';
import { KeptCorpusRow } from './KeptCorpusRow.tsx';

/** What a person brought earlier, kept in this browser: to be opened, renamed and deleted. Loaded on demand. */
export default function KeptCorpora(): ReactNode {
  const text = useKeptText();
  const id = useId();
  const { corpora, deleted, room, trouble } = usePlayground((state) => state.kept);
  const undo = useRef<HTMLButtonElement>(null);
  const [putBack, setPutBack] = useState<number | null>(null);

  // Whoever deletes by keyboard stands on a button that is gone: the next to press is Undo.
  useEffect(() => {
    if (deleted && document.activeElement === document.body) undo.current?.focus();
  }, [deleted]);

  return (
    <section className={styles['kept']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {text.title}
      </h3>
      {trouble && (
        <p className={styles['trouble']}>
          {trouble.message} {trouble.nextStep}
        </p>
      )}
      <ul className={styles['list']}>
        {corpora.map((corpus) => (
          <KeptCorpusRow key={corpus.id} corpus={corpus} isPutBack={corpus.id === putBack} />
        ))}
      </ul>
      <div>
        <div aria-live="polite">
          {deleted && (
            <p className={styles['deleted']}>
              <span>{text.deleted(deleted.name)}</span>
              <Button
                ref={undo}
                onClick={() => {
                  setPutBack(deleted.id);
                  void undoDelete();
                }}
              >
                {text.undo}
              </Button>
            </p>
          )}
        </div>
        {!trouble && (
          <p className={styles['hint']}>
            {text.kept} {room && text.room(formatBytes(room.usedBytes), formatBytes(room.quotaBytes))}{' '}
            {room && !room.isPersistent && text.mayBeCleared}
          </p>
        )}
      </div>
    </section>
  );
}
