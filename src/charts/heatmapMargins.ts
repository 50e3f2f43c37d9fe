/**
 * What stands at the edges of the attention heatmap: the legend of its shades, under each source word how much it was
 * looked at in all, and beside each row its sum, which is 1.
 */
import { range, select } from 'd3';
import type { AttentionData, AttentionHeatmapStrings } from './attentionData.ts';
import type { HeatmapFrame } from './heatmapFrame.ts';
import type { HeatmapLayout } from './heatmapLayout.ts';
import { attentionColour, type Theme } from './theme.ts';

/** Enough for a gradient that follows the curve of the scale. */
const LEGEND_STOPS = 12;

/** Writes the sums, and the legend in the shades of the theme. */
export function paintMargins(
  frame: HeatmapFrame,
  data: AttentionData,
  layout: HeatmapLayout,
  theme: Theme,
  strings: AttentionHeatmapStrings,
): void {
  paintLegend(frame, data, theme, strings);
  const sums = columnSums(data);
  const most = Math.max(1, ...sums);
  const isEmpty = data.targetTokens.length === 0;
  for (const [source, sum] of sums.entries()) {
    const column = frame.header.children[source + 1] as HTMLElement | undefined;
    if (!column) continue;
    const text = isEmpty ? '' : strings.value(sum);
    column.title = isEmpty ? '' : strings.columnSum(text);
    column.style.setProperty('--share', String(Math.round((100 * sum) / most) / 100));
    const value = column.lastElementChild as HTMLElement;
    if (value.textContent !== text) value.textContent = text;
  }
  frame.rowSums.hidden = layout.rowSumWidth === 0;
  select(frame.rowSums)
    .selectAll<HTMLElement, string>('.heatmap-row-sum')
    .data(
      data.targetTokens.map(({ attention, isHidden }) =>
        attention && !isHidden ? strings.value(sumOf(attention)) : '',
      ),
    )
    .join('div')
    .attr('class', 'heatmap-row-sum')
    .text((text) => text);
}

function paintLegend(
  { legend }: HeatmapFrame,
  { scale }: AttentionData,
  theme: Theme,
  strings: AttentionHeatmapStrings,
): void {
  const colour = attentionColour(theme, scale);
  const shades = range(LEGEND_STOPS).map((stop) => colour(stop / (LEGEND_STOPS - 1)));
  const name = strings.scaleNames[scale];
  legend.setAttribute('aria-label', strings.legend(name));
  legend.style.setProperty('--shades', shades.join(', '));
  (legend.lastElementChild as HTMLElement).textContent = name;
}

/** How much attention each source position got from all rows together; they add up to the number of rows. */
function columnSums({ sourceTokens, targetTokens }: AttentionData): number[] {
  return sourceTokens.map((_, source) =>
    targetTokens.reduce((sum, { attention }) => sum + (attention?.[source] ?? 0), 0),
  );
}

function sumOf(weights: ArrayLike<number>): number {
  return Array.from(weights).reduce((sum, weight) => sum + weight, 0);
}
