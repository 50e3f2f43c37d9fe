import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatInteger, formatLanguage } from '../../i18n/format.ts';
import { formatBytes, formatDate } from '../../i18n/formatStorage.ts';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { deleteKept, openKept, renameKept } from '../../store/actions/keptCorpora.ts';
import type { KeptCorpus } from '../../store/keptSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './KeptCorpora.module.css';
import { RenameForm } from './RenameForm.tsx';

interface KeptCorpusRowProps {
  readonly corpus: KeptCorpus;
  /** It was deleted and is there again: it takes the focus that Undo had. */
  readonly isPutBack: boolean;
}

export function KeptCorpusRow({ corpus, isPutBack }: KeptCorpusRowProps): ReactNode {
  const text = useKeptText();
  const { id, name } = corpus;
  const isInUse = usePlayground((state) => state.kept.inUse === id);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
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
    <li className={styles['corpus']} aria-current={isInUse || undefined}>
      {isRenaming ? (
        <RenameForm
          name={name}
          onEnd={(chosen) => {
            setIsRenaming(false);
            if (chosen !== null) void renameKept(id, chosen);
          }}
        />
      ) : (
        <p className={styles['name']}>
          <bdi>{name}</bdi> {isInUse && <span className={styles['inUse']}>{text.inUse}</span>}
        </p>
      )}
      <Facts corpus={corpus} />
      {!isRenaming && (
        <div className={styles['actions']}>
          <Button
            ref={open}
            aria-label={text.openNamed(name)}
            isInert={isBusy || isInUse}
            onClick={() => void openKept(id)}
          >
            {text.open}
          </Button>
          <Button
            ref={rename}
            kind="quiet"
            aria-label={text.renameNamed(name)}
            onClick={() => setIsRenaming(true)}
          >
            {text.rename}
          </Button>
          <Button kind="quiet" aria-label={text.deleteNamed(name)} onClick={() => void deleteKept(id)}>
            {text.delete}
          </Button>
        </div>
      )}
    </li>
  );
}

function Facts({ corpus: { facts, broughtAtMs } }: Pick<KeptCorpusRowProps, 'corpus'>): ReactNode {
  const text = useKeptText();
  const { pairCount, languages, sizeBytes } = facts;
  const [source, target] = [languages.source, languages.target].map(
    (tag) => formatLanguage(tag) ?? text.unknownLanguage,
  ) as [string, string];
  return (
    <p className={styles['facts']}>
      {[
        text.languages(source, target),
        text.pairs(pairCount, formatInteger(pairCount)),
        formatBytes(sizeBytes),
      ].join(' · ')}{' '}
      · <time dateTime={new Date(broughtAtMs).toISOString()}>{formatDate(broughtAtMs)}</time>
    </p>
  );
}
