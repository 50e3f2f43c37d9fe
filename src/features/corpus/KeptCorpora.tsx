import { type ReactNode, useId, useState } from 'react';
import { formatBytes } from '../../i18n/formatStorage.ts';
import { tell } from '../../i18n/tell.ts';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { inSentences } from '../../i18n/writing.ts';
import { undoDelete } from '../../store/actions/keptCorpora.ts';
import { usePlayground } from '../../store/playground.ts';
import { DeletedNotice } from '../../ui/DeletedNotice.tsx';
import styles from './KeptCorpora.module.css';
import { KeptCorpusRow } from './KeptCorpusRow.tsx';

/** What a person brought earlier, kept in this browser: to be opened, renamed and deleted. Loaded on demand. */
export default function KeptCorpora(): ReactNode {
  const text = useKeptText();
  const id = useId();
  const { corpora, deleted, room, trouble } = usePlayground((state) => state.kept);
  const [putBack, setPutBack] = useState<number | null>(null);

  return (
    <section className={styles['kept']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {text.title}
      </h3>
      {trouble && (
        <p className={styles['trouble']}>
          {tell(trouble.message)} {tell(trouble.nextStep)}
        </p>
      )}
      <ul className={styles['list']}>
        {corpora.map((corpus) => (
          <KeptCorpusRow key={corpus.id} corpus={corpus} isPutBack={corpus.id === putBack} />
        ))}
      </ul>
      <div>
        <DeletedNotice
          name={deleted?.name ?? null}
          onUndo={() => {
            setPutBack(deleted?.id ?? null);
            void undoDelete();
          }}
        />
        {!trouble && (
          <p className={styles['hint']}>
            {inSentences([
              text.kept,
              room && text.room(formatBytes(room.usedBytes), formatBytes(room.quotaBytes)),
              room && !room.isPersistent && text.mayBeCleared,
            ])}
          </p>
        )}
      </div>
    </section>
  );
}
