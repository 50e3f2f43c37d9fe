/**
 * A derivation of a synchronous grammar: the source tree above its words, the target tree below its own, and the
 * word links between. Words are buttons, one tab stop for each row: arrows walk a row or follow a link, and what is
 * pointed at, focused or pressed lights up with its links. Trees and links are drawn beneath, for the eye alone.
 */
import './treePair.css';
import { select } from 'd3';
import { textWidths } from './textWidth.ts';
import {
  otherSide,
  type Side,
  type TreePairData,
  type TreePairOptions,
  touches,
  type WordPlace,
} from './treePairData.ts';
import { drawTreePair } from './treePairDrawing.ts';
import { type TreePairLayout, treePairLayout } from './treePairLayout.ts';
import { wordInReach } from './treePairNavigation.ts';

export interface TreePair {
  update(data: TreePairData): void;
  destroy(): void;
}

/** Sizes in units of the text. */
const WORD_PADDING_EM = 0.35;
const LEAST_WORD_EM = 1.9;
const GAP_EM = 0.8;
const LEVEL_EM = 1.9;
const WORD_EM = 1.9;
const LINK_EM = 5.5;
/** A lit word is bold, which makes it wider by about this much. */
const BOLD = 1.08;

export function createTreePair(element: HTMLElement, options: TreePairOptions): TreePair {
  const { strings, languages } = options;
  const listeners = new AbortController();
  const { signal } = listeners;
  let data: TreePairData | null = null;
  let layout: TreePairLayout | null = null;
  let pointed: WordPlace | null = null;
  let focused: WordPlace | null = null;
  let pinned: WordPlace | null = null;
  const tabStop: Record<Side, number> = { source: 0, target: 0 };

  const root = select(element)
    .append('div')
    .attr('class', 'tree-pair')
    .attr('role', 'group')
    .attr('aria-label', options.label);
  const canvas = root.append('div').attr('class', 'tree-canvas');
  const svg = canvas.append('svg').attr('aria-hidden', 'true');
  const rows = {
    source: row('source', strings.sourceWords, languages.source),
    target: row('target', strings.targetWords, languages.target),
  };

  function row(side: Side, name: string, language: string) {
    return canvas
      .append('div')
      .attr('class', `tree-words is-${side}`)
      .attr('role', 'toolbar')
      .attr('aria-label', name)
      .attr('lang', language);
  }

  function update(next: TreePairData): void {
    data = next;
    pointed = null;
    pinned = null;
    tabStop.source = 0;
    tabStop.target = 0;
    measure();
  }

  function measure(): void {
    const node = root.node();
    if (!data || !node || node.clientWidth === 0) return;
    const style = getComputedStyle(node);
    const em = Number.parseFloat(style.fontSize);
    const widths = (words: readonly string[]) =>
      textWidths(words, style).map((width) =>
        Math.max(LEAST_WORD_EM * em, width * BOLD + 2 * WORD_PADDING_EM * em),
      );
    layout = treePairLayout({
      sourceTree: data.source.tree,
      targetTree: data.target.tree,
      sourceWidths: widths(data.source.tokens),
      targetWidths: widths(data.target.tokens),
      gap: GAP_EM * em,
      levelHeight: LEVEL_EM * em,
      wordHeight: WORD_EM * em,
      linkHeight: LINK_EM * em,
      leastWidth: 0,
    });
    canvas.style('width', `${layout.width}px`).style('height', `${layout.height}px`);
    drawTreePair(svg, layout, data.links, {
      wordHeight: WORD_EM * em,
      labelHeight: em,
      levelHeight: LEVEL_EM * em,
    });
    joinWords('source');
    joinWords('target');
    light();
  }

  function joinWords(side: Side): void {
    if (!data || !layout) return;
    const { tokens } = data[side];
    const { words, wordsTop } = layout[side];
    rows[side]
      .selectAll<HTMLButtonElement, string>('button')
      .data(tokens)
      .join((enter) => enter.append('button').attr('type', 'button'))
      .attr('data-position', (_, position) => position)
      .attr('aria-label', (text, position) => strings.word(text, linkedWords({ side, position })))
      .style('left', (_, position) => `${words[position]?.x ?? 0}px`)
      .style('width', (_, position) => `${words[position]?.width ?? 0}px`)
      .style('top', `${wordsTop}px`)
      .text((text) => text);
  }

  function linkedWords(place: WordPlace): { text: string; sure: boolean }[] {
    if (!data) return [];
    const tokens = data[otherSide(place.side)].tokens;
    return data.links
      .filter((link) => touches(link, place))
      .map((link) => ({ text: tokens[link[otherSide(place.side)]] ?? '', sure: link.sure }));
  }

  function light(): void {
    const lit = pointed ?? focused ?? pinned;
    const links = data && lit ? data.links.filter((link) => touches(link, lit)) : [];
    const isLit = (side: Side, position: number) =>
      lit !== null &&
      (lit.side === side ? lit.position === position : links.some((link) => link[side] === position));
    root.classed('has-lit', lit !== null);
    svg
      .selectAll<SVGPathElement, (typeof links)[number]>('.tree-link')
      .classed('is-lit', (link) => links.includes(link));
    for (const side of ['source', 'target'] as const) {
      rows[side]
        .selectAll<HTMLButtonElement, string>('button')
        .classed('is-lit', (_, position) => isLit(side, position))
        .attr('aria-pressed', (_, position) => String(pinned?.side === side && pinned.position === position))
        .attr('tabindex', (_, position) => (position === tabStop[side] ? 0 : -1));
    }
  }

  function placeOf(target: EventTarget | null): WordPlace | null {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-position]') : null;
    if (!button) return null;
    const side = rows.source.node()?.contains(button) ? 'source' : 'target';
    return { side, position: Number(button.dataset['position']) };
  }

  function onKey(event: KeyboardEvent): void {
    const from = placeOf(event.target);
    if (!data || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && pinned) {
      pinned = null;
      light();
      return;
    }
    const to = wordInReach(from, event.key, data);
    if (!to) return;
    event.preventDefault();
    rows[to.side].selectAll<HTMLButtonElement, string>('button').nodes()[to.position]?.focus();
  }

  const canvasNode = canvas.node() as HTMLElement;
  canvasNode.addEventListener('keydown', onKey, { signal });
  canvasNode.addEventListener(
    'focusin',
    (event) => {
      focused = placeOf(event.target);
      if (focused) tabStop[focused.side] = focused.position;
      light();
    },
    { signal },
  );
  canvasNode.addEventListener(
    'focusout',
    () => {
      focused = null;
      light();
    },
    { signal },
  );
  canvasNode.addEventListener(
    'pointerover',
    (event) => {
      pointed = event.pointerType === 'touch' ? null : placeOf(event.target);
      light();
    },
    { signal },
  );
  canvasNode.addEventListener(
    'pointerleave',
    () => {
      pointed = null;
      light();
    },
    { signal },
  );
  canvasNode.addEventListener(
    'click',
    (event) => {
      const place = placeOf(event.target);
      if (!place) return;
      pinned = pinned?.side === place.side && pinned.position === place.position ? null : place;
      light();
    },
    { signal },
  );
  document.fonts.addEventListener('loadingdone', measure, { signal });
  const resize = new ResizeObserver(measure);
  resize.observe(element);

  return {
    update,
    destroy() {
      listeners.abort();
      resize.disconnect();
      root.remove();
    },
  };
}
