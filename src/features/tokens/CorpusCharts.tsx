import type { ReactNode } from 'react';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import styles from './CorpusCharts.module.css';
import { GrowthChart } from './GrowthChart.tsx';
import { LengthsChart } from './LengthsChart.tsx';
import { UnknownChart } from './UnknownChart.tsx';

/** The corpus in use in three pictures, each with its words and numbers. */
export function CorpusCharts({ report }: { readonly report: CorpusReport }): ReactNode {
  const { charts: text } = useTokensText();
  return (
    <section className={styles['charts']} aria-labelledby="corpus-drawn">
      <h3 id="corpus-drawn" className={styles['title']}>
        {text.title} <span className={styles['hint']}>{text.note}</span>
      </h3>
      <LengthsChart report={report} />
      <GrowthChart report={report} />
      {report.pairs.validation > 0 ? <UnknownChart report={report} /> : <p>{text.unknownNone}</p>}
    </section>
  );
}
