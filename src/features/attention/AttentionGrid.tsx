import { type ReactNode, useCallback } from 'react';
import { createAttentionHeatmap } from '../../charts/attentionHeatmap.ts';
import { heatmapTexts } from '../../i18n/attentionTexts.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { asTitle } from '../../i18n/writing.ts';
import { usePlayground } from '../../store/playground.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { AttentionChart, type ChartListeners } from './AttentionChart.tsx';

/** CSS pixels; to be told apart from the last row. */
const LEAST_PRESENTED_CELL = 48;

/** The heatmap. */
export function AttentionGrid(): ReactNode {
  const text = useText();
  const isToy = useIsToy();
  const { source, target } = useSides();
  const isPresented = usePlayground((state) => state.classroom.isPresented);

  const create = useCallback(
    (element: HTMLElement, listeners: ChartListeners) =>
      createAttentionHeatmap(element, {
        label: text.attention.title,
        fit: 'box',
        ...(isPresented && { leastCell: LEAST_PRESENTED_CELL }),
        languages: { source: source.lang, target: target.lang },
        strings: heatmapTexts(text, {
          source: asTitle(isToy ? text.corpus.given : (formatLanguage(source.lang) ?? text.corpus.source)),
          target: asTitle(isToy ? text.corpus.wanted : (formatLanguage(target.lang) ?? text.corpus.target)),
        }),
        ...listeners,
      }),
    [text, isToy, source, target, isPresented],
  );
  return <AttentionChart create={create} />;
}
