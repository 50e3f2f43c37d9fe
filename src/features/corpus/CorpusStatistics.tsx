import type { ReactNode } from 'react';
import { formatAverage, formatInteger, formatLanguage, formatPercent } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { useText } from '../../i18n/useText.ts';
import { asTitle } from '../../i18n/writing.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './CorpusStatistics.module.css';
import { SplitBar } from './SplitBar.tsx';

/** The corpus in numbers: the split, and both sides. */
export function CorpusStatistics({ report }: { readonly report: CorpusReport }): ReactNode {
  const text = useCorpusText();
  const { corpus } = useText();
  const isToy = useIsToy();
  const rows = [
    {
      term: 'vocabulary',
      label: text.vocabulary,
      of: (side: CorpusReport['source']) => formatInteger(side.vocabularySize),
    },
    {
      term: 'token',
      label: text.averageTokens,
      of: (side: CorpusReport['source']) => formatAverage(side.averageTokens),
    },
    {
      term: 'sentenceLength',
      label: text.longest,
      of: (side: CorpusReport['source']) => formatInteger(side.longestTokens),
    },
    {
      term: 'unknown',
      label: text.unknownShare,
      of: (side: CorpusReport['source']) => formatPercent(side.unknownShare),
    },
  ];
  return (
    <div className={styles['statistics']}>
      <SplitBar report={report} />
      <table className={styles['sides']}>
        <caption>{text.statistics}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles['source']}>
              {asTitle(
                isToy ? corpus.given : (formatLanguage(report.source.language.language) ?? corpus.source),
              )}
            </th>
            <th scope="col" className={styles['target']}>
              {asTitle(
                isToy ? corpus.wanted : (formatLanguage(report.target.language.language) ?? corpus.target),
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ term, label, of }) => (
            <tr key={label}>
              <th scope="row" aria-label={label}>
                {label}
                <TermMark of={term} label={label} />
              </th>
              <td>{of(report.source)}</td>
              <td>{of(report.target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
