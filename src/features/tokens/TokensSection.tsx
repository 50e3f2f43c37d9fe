import { type ReactNode, useState } from 'react';
import { type TokenSettings, tokenSettingsOf } from '../../core/spec/tokenSettings.ts';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedPair } from '../../store/actions/tokens.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { CorpusCharts } from './CorpusCharts.tsx';
import { PairChoice } from './PairChoice.tsx';
import { SettingsToTry } from './SettingsToTry.tsx';
import { TokenRows } from './TokenRows.tsx';
import styles from './TokensSection.module.css';
import { useTriedTokens } from './useTriedTokens.ts';

/** One pair in tokens of every kind while settings change, how its subwords came about, and the corpus drawn. */
export default function TokensSection(): ReactNode {
  const report = usePlayground((state) => state.corpus.report);
  const text = useTokensText();
  return (
    <section className={styles['section']} id="tokens" aria-labelledby="tokens-title">
      <h2 id="tokens-title" className={styles['title']}>
        {text.title}
      </h2>
      {report && (
        <>
          <Bench report={report} />
          <CorpusCharts report={report} />
        </>
      )}
    </section>
  );
}

/** What a person tries out: a pair, settings, and the kind of token they would choose. */
function Bench({ report }: { readonly report: CorpusReport }): ReactNode {
  const text = useTokensText();
  const source = usePlayground((state) => state.corpus.source);
  const inForce = usePlayground((state) => state.corpus.data);
  const [chosen, setChosen] = useState<{ of: typeof source; pair: TriedPair } | null>(null);
  const [changes, setChanges] = useState<{ of: typeof inForce; settings: TokenSettings } | null>(null);
  const [wanted, setWanted] = useState<{ of: typeof inForce; kind: TokenKind } | null>(null);
  // Another corpus has pairs of its own; one that was read again has settings of its own.
  const pair = chosen?.of === source ? chosen.pair : (report.preview[0] ?? { source: '', target: '' });
  const settings = changes?.of === inForce ? changes.settings : tokenSettingsOf(inForce);
  const kind = wanted?.of === inForce ? wanted.kind : inForce.tokens;
  const { tried, isCurrent } = useTriedTokens(pair, settings, report);

  return (
    <div className={styles['bench']}>
      <div className={styles['text']}>
        <p>{text.intro}</p>
        <PairChoice
          pair={pair}
          preview={report.preview}
          onChange={(next) => setChosen({ of: source, pair: next })}
        />
        <SettingsToTry
          settings={settings}
          kind={kind}
          mergesLearnt={tried?.merges ?? null}
          onChange={(next) => setChanges({ of: inForce, settings: next })}
          onKind={(next) => setWanted({ of: inForce, kind: next })}
          onBack={() => {
            setChanges(null);
            setWanted(null);
          }}
        />
      </div>
      <TokenRows tried={tried} isCurrent={isCurrent} kindInUse={inForce.tokens} />
    </div>
  );
}
