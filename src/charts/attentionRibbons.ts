/**
 * Attention as ribbons from the source sentence above to the translation below, each as thick as its weight. The words
 * are buttons in one tab stop: arrows lead from word to word and from line to line.
 */
import './attentionRibbons.css';
import { select } from 'd3';
import { directionOf } from '../core/language/language.ts';
import type { AttentionData, AttentionHighlight, SourceToken, TargetToken } from './attentionData.ts';
import {
  attentionRibbonsLayout,
  type Ribbon,
  type RibbonsLayout,
  ribbonPath,
} from './attentionRibbonsLayout.ts';
import { type GridPosition, moveInGrid } from './gridNavigation.ts';
import { textWidths } from './textWidth.ts';
import { drawnToken, tokenName } from './tokenName.ts';

export interface AttentionRibbonsOptions {
  /** Accessible name. */
  label: string;
  /** BCP 47 tags. */
  languages: { source: string; target: string };
  strings: {
    /** Shown where no token has attention. */
    noAttention: string;
    /** "zebra, not in the vocabulary" */
    unknownWord(word: string): string;
    /** "chat, looks mostly at cat: 0.813" */
    target(word: string, strongest: { source: string; weight: number } | null): string;
  };
  /** What pointer or keyboard point at. */
  onHover(highlight: AttentionHighlight): void;
  /** A word is locked by click or Enter, or freed: null. */
  onSelect(highlight: AttentionHighlight | null): void;
}

export interface AttentionRibbons {
  update(data: AttentionData): void;
  highlight(highlight: AttentionHighlight): void;
  destroy(): void;
}

type Side = 'source' | 'target';
const sides = ['source', 'target'] as const;
const NOTHING: AttentionHighlight = { source: null, target: null };

export function createAttentionRibbons(
  element: HTMLElement,
  options: AttentionRibbonsOptions,
): AttentionRibbons {
  const { strings, languages } = options;
  const root = select(element).append('div').attr('class', 'ribbons');
  const message = root.append('p').attr('class', 'ribbons-message').text(strings.noAttention);
  const scroll = root
    .append('div')
    .attr('class', 'ribbons-scroll')
    .attr('role', 'group')
    .attr('aria-label', options.label);
  const content = scroll.append('div').attr('class', 'ribbons-content');
  const sourceLine = content.append('div').attr('class', 'ribbons-line is-source');
  const svg = content.append('svg').attr('aria-hidden', 'true');
  const targetLine = content.append('div').attr('class', 'ribbons-line is-target');
  const lines = { source: sourceLine, target: targetLine };
  const gradient = `ribbon-${Math.random().toString(36).slice(2)}`;
  svg
    .append('defs')
    .append('linearGradient')
    .attr('id', gradient)
    .attr('gradientUnits', 'userSpaceOnUse')
    .attr('x2', 0)
    .selectAll('stop')
    .data(sides)
    .join('stop')
    .attr('class', (side) => `is-${side}`)
    .attr('offset', (side) => (side === 'source' ? 0 : 1));
  const paths = svg.append('g').attr('fill', `url(#${gradient})`);

  let data: AttentionData = { sourceTokens: [], targetTokens: [], scale: 'linear' };
  let lit: AttentionHighlight = NOTHING;
  let locked: AttentionHighlight | null = null;
  let pointed: AttentionHighlight = NOTHING;
  let roving: { side: Side; at: number } = { side: 'target', at: 0 };

  const tokensOf = (side: Side): readonly (SourceToken | TargetToken)[] =>
    side === 'source' ? data.sourceTokens : data.targetTokens;

  function draw(): void {
    const hasAttention =
      data.targetTokens.length === 0 || data.targetTokens.some(({ attention }) => attention);
    message.attr('hidden', hasAttention ? '' : null);
    scroll.attr('hidden', hasAttention ? null : '');
    const node = scroll.node() as HTMLElement;
    if (!hasAttention || node.clientWidth === 0) return;
    const layout = layoutFor(node);
    content.style('width', `${layout.width}px`);
    for (const side of sides) drawLine(side, layout);
    const height = (svg.node() as SVGSVGElement).getBoundingClientRect().height;
    svg.attr('width', layout.width).select('linearGradient').attr('y2', height);
    paths
      .selectAll<SVGPathElement, Ribbon>('path')
      .data(layout.ribbons, ({ source, target }) => `${source} ${target}`)
      .join('path')
      .order()
      .attr('d', (ribbon) => ribbonPath(ribbon, height))
      .attr(
        'fill-opacity',
        ({ weight }) => 0.1 + 0.75 * (data.scale === 'linear' ? weight : Math.sqrt(weight)),
      );
    drawHighlight();
  }

  function layoutFor(node: HTMLElement): RibbonsLayout {
    const style = getComputedStyle(sourceLine.node() as HTMLElement);
    const padding = Number.parseFloat(style.fontSize);
    const widthsOf = (side: Side) =>
      textWidths(tokensOf(side).map(drawnToken), style).map((width) => width + padding);
    return attentionRibbonsLayout({
      source: widthsOf('source'),
      target: widthsOf('target'),
      rows: data.targetTokens.map(({ attention }) => attention),
      width: node.clientWidth,
      directions: { source: directionOf(languages.source), target: directionOf(languages.target) },
    });
  }

  function drawLine(side: Side, layout: RibbonsLayout): void {
    lines[side]
      .selectAll<HTMLButtonElement, SourceToken | TargetToken>('button')
      .data(tokensOf(side))
      .join('button')
      .attr('type', 'button')
      .attr('lang', languages[side])
      .attr('class', (token) => `ribbons-token${isUnknown(token) ? ' is-unknown' : ''}`)
      .classed('continues', ({ continues = false }) => continues)
      .attr('tabindex', (_, at) => (roving.side === side && roving.at === at ? 0 : -1))
      .attr('aria-label', nameOf)
      .style('left', (_, at) => `${layout[side][at]?.left ?? 0}px`)
      .style('width', (_, at) => `${layout[side][at]?.width ?? 0}px`)
      .text(({ text }) => text)
      .on('pointerenter', (event: PointerEvent, token) => {
        if (event.pointerType !== 'touch') point(highlightOf(side, token));
      })
      .on('pointerleave', () => point(NOTHING))
      .on('focus', (_, token) => {
        roving = { side, at: tokensOf(side).indexOf(token) };
        point(highlightOf(side, token));
      })
      .on('blur', () => point(NOTHING))
      .on('click', (_, token) => lock(highlightOf(side, token)))
      .on('keydown', (event: KeyboardEvent) => move(event));
    // There is always one word that Tab leads to.
    if (roving.side === side && roving.at >= tokensOf(side).length) {
      roving = { side, at: Math.max(0, tokensOf(side).length - 1) };
      lines[side].selectAll('button').attr('tabindex', (_, at) => (at === roving.at ? 0 : -1));
    }
  }

  function nameOf(token: SourceToken | TargetToken): string {
    const word = tokenName(token);
    if (!('attention' in token)) return isUnknown(token) ? strings.unknownWord(word) : word;
    const { attention } = token;
    if (!attention || attention.length === 0) return strings.target(word, null);
    const weights = Array.from(attention);
    const at = weights.indexOf(Math.max(...weights));
    const source = data.sourceTokens[at];
    return strings.target(word, source ? { source: tokenName(source), weight: weights[at] as number } : null);
  }

  function highlightOf(side: Side, token: SourceToken | TargetToken): AttentionHighlight {
    return { ...NOTHING, [side]: tokensOf(side).indexOf(token) };
  }

  function point(highlight: AttentionHighlight): void {
    pointed = highlight;
    if (!locked) options.onHover(highlight);
  }

  function lock(highlight: AttentionHighlight | null): void {
    const isSame = highlight && locked?.source === highlight.source && locked.target === highlight.target;
    locked = isSame ? null : highlight;
    options.onSelect(locked);
    if (!locked) options.onHover(pointed);
  }

  function move(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && locked) {
      event.stopPropagation();
      lock(null);
      return;
    }
    const row = sides.indexOf(roving.side);
    const column = roving.at;
    const moved = moveInGrid(
      { row, column },
      event.key,
      event.ctrlKey,
      extentOf(row, event.key),
      directionAt(row),
    );
    const next = moved && focusable(moved);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** The line that a key stays in or leads to: they are not equally long. */
  function extentOf(row: number, key: string) {
    const to = key === 'ArrowUp' ? 0 : key === 'ArrowDown' ? 1 : row;
    return { rowCount: 2, columnCount: tokensOf(sides[to] as Side).length };
  }

  function directionAt(row: number) {
    return directionOf(languages[sides[row] as Side]);
  }

  function focusable({ row, column }: GridPosition): HTMLButtonElement | undefined {
    const side = sides[row] as Side;
    const buttons = lines[side].selectAll<HTMLButtonElement, unknown>('button').nodes();
    for (const each of sides) lines[each].selectAll('button').attr('tabindex', -1);
    buttons[column]?.setAttribute('tabindex', '0');
    return buttons[column];
  }

  function drawHighlight(): void {
    const { source, target } = lit;
    const isAny = source !== null || target !== null;
    const belongs = (ribbon: Ribbon) =>
      (source === null || ribbon.source === source) && (target === null || ribbon.target === target);
    paths
      .selectAll<SVGPathElement, Ribbon>('path')
      .classed('is-lit', (ribbon) => isAny && belongs(ribbon))
      .classed('is-dim', (ribbon) => isAny && !belongs(ribbon));
    for (const side of sides) {
      lines[side].selectAll('button').classed('is-lit', (_, at) => lit[side] === at);
    }
  }

  const resize = new ResizeObserver(draw);
  resize.observe(element);
  document.fonts.addEventListener('loadingdone', draw);

  return {
    update(next) {
      data = next;
      draw();
    },
    highlight(next) {
      lit = next;
      drawHighlight();
    },
    destroy() {
      resize.disconnect();
      document.fonts.removeEventListener('loadingdone', draw);
      root.remove();
    },
  };
}

function isUnknown(token: SourceToken | TargetToken): boolean {
  return 'isKnown' in token && !token.isKnown;
}
