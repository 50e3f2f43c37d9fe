import { type ReactNode, useCallback, useMemo } from 'react';
import { createSideCurves } from '../../charts/sideCurves.ts';
import { specialTokens } from '../../core/vocab/specialTokens.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { useChart } from './useChart.ts';
import { useSideNames } from './useSideNames.ts';

/** The size that the sentence beside the picture takes for a small vocabulary. */
const SMALL = 100;

/** Words of the validation part that a vocabulary lacks, by its size; and what the tokens in use lack. */
export function UnknownChart({ report }: { readonly report: CorpusReport }): ReactNode {
  const { charts: text } = useTokensText();
  const { source, target } = useSideNames();
  const kind = text.kindsInUse[report.data.tokens];
  const data = useMemo(
    () =>
      (['source', 'target'] as const).map((side) => {
        const { vocabularySize, unknownShare, unknownWords } = report[side];
        const size = vocabularySize - specialTokens.length;
        return {
          side,
          name: side === 'source' ? source : target,
          points: unknownWords.map((point) => ({ x: point.size, y: point.share })),
          mark: { x: size, y: unknownShare, label: `${formatInteger(size)} ${kind}` },
        };
      }),
    [report, source, target, kind],
  );
  const create = useCallback(
    (element: HTMLElement) =>
      createSideCurves(element, {
        label: text.unknown,
        xAxis: text.unknownAxis,
        yAxis: text.unknownUp,
        xScale: 'log',
        formatX: formatInteger,
        formatY: formatPercent,
      }),
    [text],
  );
  const picture = useChart(create, data);
  return (
    <ChartFigure
      title={text.unknown}
      term="unknown"
      picture={picture}
      sentences={data.flatMap(({ name, points, mark }) => {
        const small = points.find(({ x }) => x >= SMALL) ?? points[0];
        const all = points.at(-1);
        if (!small || !all) return [];
        return [
          text.unknownTold(
            name,
            formatInteger(small.x),
            formatPercent(small.y),
            formatInteger(all.x),
            formatPercent(all.y),
          ),
          text.chosenTokens(name, mark.label, formatPercent(mark.y)),
        ];
      })}
      columns={[text.side, text.unknownAxis, text.unknownUp]}
      rows={data.flatMap(({ name, points }) =>
        points.map(({ x, y }) => [name, formatInteger(x), formatPercent(y)]),
      )}
    />
  );
}
