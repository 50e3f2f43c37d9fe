import { lazy, type ReactNode, Suspense } from 'react';
import { tell } from '../../i18n/tell.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { useText } from '../../i18n/useText.ts';
import { grammarAddress } from '../../store/address.ts';
import { madeCorpusOf } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import { CorpusPairs } from './CorpusPairs.tsx';
import styles from './CorpusSection.module.css';
import { CorpusStatistics } from './CorpusStatistics.tsx';
import { FileReading } from './FileReading.tsx';
import { OwnCorpus } from './OwnCorpus.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SideLanguages } from './SideLanguages.tsx';

const KeptCorpora = lazy(() => import('./KeptCorpora.tsx'));
const ExportPairs = lazy(() => import('./ExportPairs.tsx'));

/** What the network learns from, in full, and where a person puts their own. */
export function CorpusSection(): ReactNode {
  const text = useCorpusText();
  const { toys, worked } = useText().corpus;
  const report = usePlayground((state) => state.corpus.report);
  const source = usePlayground((state) => state.corpus.source);
  const made = madeCorpusOf(source);
  const hasKept = usePlayground(
    ({ kept }) => kept.corpora.length > 0 || kept.deleted !== null || kept.trouble !== null,
  );
  return (
    <section className={styles['section']} id="corpus" aria-labelledby="corpus-title">
      <div className={styles['text']}>
        <Marked of="corpus" label={text.title}>
          <h2 id="corpus-title" className={styles['title']}>
            {text.title}
            {report && (
              <span className={styles['name']}>{made === null ? report.name : text.made[made]}</span>
            )}
          </h2>
        </Marked>
        <p>{text.intro}</p>
        {source?.kind === 'toy' && <p>{toys[source.task].lesson}</p>}
        {source?.kind === 'worked' && <p>{worked.lesson}</p>}
        {report?.isBuiltin && (
          <p>
            <a id="browse-grammar" href={grammarAddress()}>
              {text.browseGrammar}
            </a>
            <span className={styles['hint']}>{text.browseGrammarHint}</span>
          </p>
        )}
        {report?.notices.map((notice) => (
          <p key={notice} className={styles['notice']}>
            {tell(notice)}
          </p>
        ))}
        {report && <SideLanguages report={report} />}
        <FileReading />
        {hasKept && (
          <Suspense>
            <KeptCorpora />
          </Suspense>
        )}
        <OwnCorpus />
        <ReadingSettings key={JSON.stringify(report?.data)} />
      </div>
      <div className={styles['facts']}>
        {report && (
          <>
            <CorpusStatistics report={report} />
            <PreviewTable preview={report.preview} />
            <CorpusPairs report={report} />
            <Suspense>
              <ExportPairs />
            </Suspense>
          </>
        )}
      </div>
    </section>
  );
}
