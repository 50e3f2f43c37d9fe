import { type ReactNode, useCallback } from 'react';
import { createAttentionHeatmap } from '../../charts/attentionHeatmap.ts';
import { heatmapTexts } from '../../i18n/attentionTexts.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { AttentionChart, type ChartListeners } from './AttentionChart.tsx';

/** The heatmap. */
export function AttentionGrid(): ReactNode {
  const text = useText();
  const isToy = useIsToy();
  const { source, target } = useSides();

  const create = useCallback(
    (element: HTMLElement, listeners: ChartListeners) =>
      createAttentionHeatmap(element, {
        label: text.attention.title,
        fit: 'box',
        languages: { source: source.lang, target: target.lang },
        strings: heatmapTexts(text, {
          source: isToy ? text.corpus.given : (formatLanguage(source.lang) ?? text.corpus.source),
          target: isToy ? text.corpus.wanted : (formatLanguage(target.lang) ?? text.corpus.target),
        }),
        ...listeners,
      }),
    [text, isToy, source, target],
  );
  return <AttentionChart create={create} />;
}
