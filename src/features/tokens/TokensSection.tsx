import { type ReactNode, useState } from 'react';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedPair } from '../../store/actions/tokens.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { useDataDraft } from '../../store/useDataDraft.ts';
import { Marked } from '../../ui/Marked.tsx';
import { CorpusCharts } from './CorpusCharts.tsx';
import { PairChoice } from './PairChoice.tsx';
import { SettingsToTry } from './SettingsToTry.tsx';
import { TokenRows } from './TokenRows.tsx';
import styles from './TokensSection.module.css';
import { tellingPair } from './tellingPair.ts';
import { useTriedTokens } from './useTriedTokens.ts';

/** One pair in tokens of every kind while settings change, how its subwords came about, and the corpus drawn. */
export default function TokensSection(): ReactNode {
  const report = usePlayground((state) => state.corpus.report);
  const text = useTokensText();
  return (
    <section className={styles['section']} id="tokens" aria-labelledby="tokens-title">
      <Marked of="token" label={text.title}>
        <h2 id="tokens-title" className={styles['title']}>
          {text.title}
        </h2>
      </Marked>
      {report && (
        <>
          <Bench report={report} />
          <CorpusCharts report={report} />
        </>
      )}
    </section>
  );
}

/** A pair, and settings to try on it: those that wait in the forms until the corpus is read again. */
function Bench({ report }: { readonly report: CorpusReport }): ReactNode {
  const text = useTokensText();
  const source = usePlayground((state) => state.corpus.source);
  const { draft } = useDataDraft();
  const [chosen, setChosen] = useState<{ of: typeof source; pair: TriedPair } | null>(null);
  // Another corpus has pairs of its own.
  const pair = chosen?.of === source ? chosen.pair : tellingPair(report);
  const { tried, isCurrent } = useTriedTokens(pair, draft, report);

  return (
    <div className={styles['bench']}>
      <div className={styles['text']}>
        <p>{text.intro}</p>
        <PairChoice pair={pair} report={report} onChange={(next) => setChosen({ of: source, pair: next })} />
        <SettingsToTry mergesLearnt={tried?.merges ?? null} />
      </div>
      <TokenRows tried={tried} isCurrent={isCurrent} kindInUse={report.data.tokens} />
    </div>
  );
}
