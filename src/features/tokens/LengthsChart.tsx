import { type ReactNode, useCallback, useMemo } from 'react';
import { createLengthHistogram } from '../../charts/lengthHistogram.ts';
import { lengthBins, lengthQuantile } from '../../charts/lengthHistogramLayout.ts';
import { longestSentence } from '../../core/spec/dataSpec.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { useChart } from './useChart.ts';
import { useSideNames } from './useSideNames.ts';

/** Sentence lengths of both sides in tokens. */
export function LengthsChart({ report }: { readonly report: CorpusReport }): ReactNode {
  const { charts: text } = useTokensText();
  const { source, target } = useSideNames();
  const data = useMemo(
    () => ({
      source: report.source.lengthHistogram,
      target: report.target.lengthHistogram,
      limit: report.data.dropLongSentences ? longestSentence(report.data) : null,
    }),
    [report],
  );
  const create = useCallback(
    (element: HTMLElement) =>
      createLengthHistogram(element, {
        label: text.lengths,
        xAxis: text.lengthsAxis,
        names: { source, target },
        limit: text.limit,
        format: formatInteger,
      }),
    [text, source, target],
  );
  const picture = useChart(create, data);
  const told = (name: string, lengths: readonly number[]) =>
    text.lengthsTold(
      name,
      formatInteger(lengthQuantile(lengths, 0.5)),
      formatInteger(lengthQuantile(lengths, 0.9)),
      formatInteger(Math.max(0, lengths.length - 1)),
    );
  return (
    <ChartFigure
      title={text.lengths}
      term="sentenceLength"
      picture={picture}
      sentences={[told(source, data.source), told(target, data.target)]}
      columns={[text.lengthColumn, source, target]}
      rows={lengthBins(data).map((bin) => [
        text.range(formatInteger(bin.from), formatInteger(bin.to)),
        formatInteger(bin.source),
        formatInteger(bin.target),
      ])}
    />
  );
}
