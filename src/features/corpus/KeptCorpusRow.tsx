import type { ReactNode } from 'react';
import { formatInteger, formatLanguage } from '../../i18n/format.ts';
import { formatBytes, formatDate } from '../../i18n/formatStorage.ts';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { deleteKept, openKept, renameKept } from '../../store/actions/keptCorpora.ts';
import type { KeptCorpus } from '../../store/keptSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { KeptEntry } from '../../ui/KeptEntry.tsx';
import styles from './KeptCorpora.module.css';

interface KeptCorpusRowProps {
  readonly corpus: KeptCorpus;
  /** It was deleted and is there again. */
  readonly isPutBack: boolean;
}

export function KeptCorpusRow({ corpus, isPutBack }: KeptCorpusRowProps): ReactNode {
  const text = useKeptText();
  const { id, name } = corpus;
  const isInUse = usePlayground((state) => state.kept.inUse === id);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <KeptEntry
      name={name}
      current={isInUse ? text.inUse : null}
      isPutBack={isPutBack}
      canOpen={!isBusy && !isInUse}
      onOpen={() => void openKept(id)}
      onRename={(chosen) => void renameKept(id, chosen)}
      onDelete={() => void deleteKept(id)}
    >
      <Facts corpus={corpus} />
    </KeptEntry>
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
