import { type ReactNode, useCallback } from 'react';
import { createAttentionRibbons } from '../../charts/attentionRibbons.ts';
import { ribbonsTexts } from '../../i18n/attentionTexts.ts';
import { useText } from '../../i18n/useText.ts';
import { useSides } from '../../store/useSides.ts';
import { AttentionChart, type ChartListeners } from './AttentionChart.tsx';

/** The ribbons. Loaded on demand. */
export default function AttentionRibbons(): ReactNode {
  const text = useText();
  const { source, target } = useSides();

  const create = useCallback(
    (element: HTMLElement, listeners: ChartListeners) =>
      createAttentionRibbons(element, {
        label: text.attention.ribbons,
        languages: { source: source.lang, target: target.lang },
        strings: ribbonsTexts(text),
        ...listeners,
      }),
    [text, source, target],
  );
  return <AttentionChart create={create} />;
}
