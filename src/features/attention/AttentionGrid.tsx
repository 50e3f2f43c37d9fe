import { type ReactNode, useEffect, useRef } from 'react';
import { type AttentionHeatmap, createAttentionHeatmap } from '../../charts/attentionHeatmap.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatLanguage, formatLoss, formatProbability, formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { shownFocus, tokenFocus } from '../../store/attentionView.ts';
import { shownGoldLinks } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus } from '../../store/viewSlice.ts';
import styles from './AttentionPanel.module.css';

/** The heatmap chart, fed from the store. */
export function AttentionGrid(): ReactNode {
  const { attention: text, translate: words, corpus } = useText();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<AttentionHeatmap | null>(null);
  const view = useAttentionView();
  /** For the chart's listeners, which outlive a view. */
  const latestView = useRef(view);
  const scale = usePlayground((state) => state.view.attentionScale);
  const lit = usePlayground((state) => litFocus(state.view));
  const links = usePlayground(shownGoldLinks);
  const isToy = useIsToy();
  const { source, target } = useSides();

  useEffect(() => {
    if (!element.current) return;
    const created = createAttentionHeatmap(element.current, {
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
        value: formatLoss,
      },
      onHover: (focus) => setFocus(tokenFocus(focus, latestView.current)),
      onSelect: (focus) => lockFocus(focus && tokenFocus(focus, latestView.current)),
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text, words, corpus, isToy, source, target]);

  useEffect(() => {
    latestView.current = view;
    chart.current?.update({
      sourceTokens: view.sourceTokens.map((token) => ({ ...token, ...tokenLabel(token.text) })),
      targetTokens: view.targetTokens.map((token) => ({ ...token, ...tokenLabel(token.text) })),
      scale,
      ...(links && { links }),
    });
  }, [view, scale, links]);

  useEffect(() => {
    chart.current?.highlight(shownFocus(lit, view));
  }, [lit, view]);

  return <div ref={element} className={styles['grid']} />;
}
