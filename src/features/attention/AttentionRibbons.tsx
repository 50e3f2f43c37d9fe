import { type ReactNode, useCallback } from 'react';
import { createAttentionRibbons } from '../../charts/attentionRibbons.ts';
import { formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { useSides } from '../../store/useSides.ts';
import { AttentionChart, type ChartListeners } from './AttentionChart.tsx';

/** The ribbons. Loaded on demand. */
export default function AttentionRibbons(): ReactNode {
  const { attention: text, translate: words } = useText();
  const { source, target } = useSides();

  const create = useCallback(
    (element: HTMLElement, listeners: ChartListeners) =>
      createAttentionRibbons(element, {
        label: text.ribbons,
        languages: { source: source.lang, target: target.lang },
        strings: {
          noAttention: text.noneHint,
          unknownWord: (word) => `${word}, ${words.unknownWord}`,
          target: (word, strongest) =>
            strongest
              ? text.summary(word, strongest.source, formatWeight(strongest.weight))
              : `${word}: ${text.none}`,
        },
        ...listeners,
      }),
    [text, words, source, target],
  );
  return <AttentionChart create={create} />;
}
