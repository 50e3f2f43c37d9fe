import { type ReactNode, useCallback } from 'react';
import { createAttentionHeatmap } from '../../charts/attentionHeatmap.ts';
import { formatLanguage, formatLoss, formatProbability, formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { AttentionChart, type ChartListeners } from './AttentionChart.tsx';

/** The heatmap. */
export function AttentionGrid(): ReactNode {
  const { attention: text, translate: words, corpus } = useText();
  const isToy = useIsToy();
  const { source, target } = useSides();

  const create = useCallback(
    (element: HTMLElement, listeners: ChartListeners) =>
      createAttentionHeatmap(element, {
        label: text.title,
        fit: 'box',
        languages: { source: source.lang, target: target.lang },
        strings: {
          sourceTitle: isToy ? corpus.given : (formatLanguage(source.lang) ?? corpus.source),
          targetTitle: isToy ? corpus.wanted : (formatLanguage(target.lang) ?? corpus.target),
          probabilityTitle: text.probability,
          noAttention: text.noneHint,
          unknownWord: (word) => `${word}, ${words.unknownWord}`,
          targetToken: (word, probability) => words.probability(word, formatProbability(probability)),
          cell: (word, from, value) =>
            value === null ? text.none : text.readout(word, formatWeight(value), from),
          linkedCell: (cell, isSure) => text.linkedCell(cell, isSure ? text.sureLink : text.possibleLink),
          columnSum: text.columnSum,
          scaleNames: { linear: text.linear, squareRoot: text.squareRoot },
          legend: text.legend,
          value: formatLoss,
        },
        ...listeners,
      }),
    [text, words, corpus, isToy, source, target],
  );
  return <AttentionChart create={create} />;
}
