import { type ReactNode, useEffect, useRef } from 'react';
import {
  createAttentionRibbons,
  type AttentionRibbons as RibbonsChart,
} from '../../charts/attentionRibbons.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { shownFocus, tokenFocus } from '../../store/attentionView.ts';
import { usePlayground } from '../../store/playground.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus } from '../../store/viewSlice.ts';
import styles from './AttentionPanel.module.css';

/** The ribbons, fed from the store. Loaded on demand. */
export default function AttentionRibbons(): ReactNode {
  const { attention: text, translate: words } = useText();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<RibbonsChart | null>(null);
  const view = useAttentionView();
  /** For the chart's listeners, which outlive a view. */
  const latestView = useRef(view);
  const scale = usePlayground((state) => state.view.attentionScale);
  const lit = usePlayground((state) => litFocus(state.view));
  const { source, target } = useSides();

  useEffect(() => {
    if (!element.current) return;
    const created = createAttentionRibbons(element.current, {
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
      onHover: (focus) => setFocus(tokenFocus(focus, latestView.current)),
      onSelect: (focus) => lockFocus(focus && tokenFocus(focus, latestView.current)),
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text, words, source, target]);

  useEffect(() => {
    latestView.current = view;
    chart.current?.update({
      sourceTokens: view.sourceTokens.map((token) => ({ ...token, ...tokenLabel(token.text) })),
      targetTokens: view.targetTokens.map((token) => ({ ...token, ...tokenLabel(token.text) })),
      scale,
    });
  }, [view, scale]);

  useEffect(() => {
    chart.current?.highlight(shownFocus(lit, view));
  }, [lit, view]);

  return <div ref={element} className={styles['grid']} />;
}
