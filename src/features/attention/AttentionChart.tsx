import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { AttentionCell, AttentionData, AttentionHighlight } from '../../charts/attentionData.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { vote } from '../../store/actions/prediction.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { shownFocus, tokenFocus } from '../../store/attentionView.ts';
import { shownGoldLinks } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { askedRow } from '../../store/predictionSlice.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { litFocus } from '../../store/viewSlice.ts';
import styles from './AttentionPanel.module.css';

interface Chart {
  update(data: AttentionData): void;
  highlight(highlight: AttentionHighlight): void;
  destroy(): void;
}

/** What the chart reports goes to every view. */
export interface ChartListeners {
  onHover(highlight: AttentionHighlight): void;
  onSelect(highlight: AttentionHighlight | AttentionCell | null): void;
}

interface AttentionChartProps {
  /** The same function until the chart's texts change. */
  readonly create: (element: HTMLElement, listeners: ChartListeners) => Chart;
}

/** A chart of the attention, fed from the store: what it shows, and what is lit in every view. */
export function AttentionChart({ create }: AttentionChartProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const view = useAttentionView();
  /** For the chart's listeners, which outlive a view. */
  const latestView = useRef(view);
  const scale = usePlayground((state) => state.view.attentionScale);
  const lit = usePlayground((state) => litFocus(state.view));
  const links = usePlayground(shownGoldLinks);
  const isAsked = usePlayground((state) => askedRow(state) !== null);
  const edits = usePlayground((state) => state.translation.edits);

  useEffect(() => {
    if (!element.current) return;
    const created = create(element.current, {
      onHover: (focus) => setFocus(tokenFocus(focus, latestView.current)),
      onSelect: (focus) => lockFocus(focus && tokenFocus(focus, latestView.current)),
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [create]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart that was made anew is fed anew.
  useEffect(() => {
    latestView.current = view;
    chart.current?.update({
      sourceTokens: view.sourceTokens.map((token) => ({ ...token, ...tokenLabel(token.text) })),
      targetTokens: [
        ...view.targetTokens.map((token, row) => ({
          ...token,
          ...tokenLabel(token.text),
          isSetByHand: edits.some((edit) => view.places.target[edit.target] === row),
        })),
        ...(isAsked ? [hiddenRow] : []),
      ],
      scale,
      ...(links && { links }),
    });
  }, [create, view, scale, links, edits, isAsked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart that was made anew is lit anew.
  useEffect(() => {
    chart.current?.highlight(shownFocus(lit, view));
  }, [create, lit, view]);

  /** While the class votes, to press a column or one of its cells is a vote; beside the picture it has a button and a key. */
  function takeVote(event: MouseEvent): void {
    const column = isAsked && event.target instanceof Element && event.target.closest('[data-source]');
    if (!column) return;
    event.stopPropagation();
    vote(Number(column.getAttribute('data-source')));
  }

  return <div ref={element} className={styles['grid']} onClickCapture={takeVote} />;
}

/** Stands for the row that the class votes on. */
const hiddenRow = { text: '?', probability: 0, attention: [], isHidden: true };
