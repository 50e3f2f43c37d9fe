import { type ReactNode, useCallback, useMemo } from 'react';
import { createSideCurves } from '../../charts/sideCurves.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { useChart } from './useChart.ts';
import { useSideNames } from './useSideNames.ts';

type Growth = CorpusReport['source']['growth'];

/** Different tokens against tokens read, on both sides of the training part. */
export function GrowthChart({ report }: { readonly report: CorpusReport }): ReactNode {
  const { charts: text } = useTokensText();
  const { source, target } = useSideNames();
  const data = useMemo(
    () =>
      (['source', 'target'] as const).map((side) => ({
        side,
        name: side === 'source' ? source : target,
        points: report[side].growth.map(({ tokens, distinct }) => ({ x: tokens, y: distinct })),
      })),
    [report, source, target],
  );
  const create = useCallback(
    (element: HTMLElement) =>
      createSideCurves(element, {
        label: text.growth,
        xAxis: text.growthAxis,
        yAxis: text.growthUp,
        xScale: 'linear',
        formatX: formatInteger,
        formatY: formatInteger,
      }),
    [text],
  );
  const picture = useChart(create, data);
  return (
    <ChartFigure
      title={text.growth}
      term="heapsLaw"
      picture={picture}
      sentences={[
        ...data.map(({ side, name }) =>
          text.growthTold(name, formatPercent(shareMetHalfway(report[side].growth))),
        ),
        text.growthNote,
      ]}
      columns={[text.side, text.growthAxis, text.growthUp]}
      rows={data.flatMap(({ name, points }) =>
        points
          .filter((_, index) => index % ROWS_APART === 0 || index === points.length - 1)
          .map(({ x, y }) => [name, formatInteger(x), formatInteger(y)]),
      )}
    />
  );
}

/** Every so many points are a row of the table. */
const ROWS_APART = 8;

/** Share of the different tokens that half of the text holds, 0 to 1. */
function shareMetHalfway(growth: Growth): number {
  const all = growth.at(-1);
  const half = growth.find(({ tokens }) => tokens * 2 >= (all?.tokens ?? 0));
  return all && half && all.distinct > 0 ? half.distinct / all.distinct : 0;
}
