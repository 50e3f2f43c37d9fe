/** The standing parts of the drawn network, and the words in it. */
import { type Selection, select } from 'd3';
import { directionOf } from '../core/language/language.ts';
import type { AttentionHighlight } from './attentionData.ts';
import type { NetworkData, NetworkToken } from './networkData.ts';
import type { NetworkLayout, NetworkLine, NetworkRoom } from './networkLayout.ts';
import type { NetworkOptions, NetworkRowKind } from './networkOptions.ts';
import { textWidths } from './textWidth.ts';
import { drawnToken } from './tokenName.ts';

export type Layer = Selection<HTMLDivElement, unknown, null, undefined>;

export interface NetworkFrame {
  readonly root: Layer;
  readonly scroll: Layer;
  readonly content: Layer;
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly links: Selection<SVGGElement, unknown, null, undefined>;
  readonly arcs: Selection<SVGGElement, unknown, null, undefined>;
  readonly words: Layer;
  readonly cells: Layer;
  readonly names: Layer;
  readonly caption: Selection<HTMLParagraphElement, unknown, null, undefined>;
  /** One sentence for those who do not see it. */
  readonly summary: Selection<HTMLParagraphElement, unknown, null, undefined>;
  /** Of the arrows' heads and the arcs' hue. */
  readonly id: string;
}

const heads = ['source', 'target', 'bridge'] as const;

export function buildNetworkFrame(element: HTMLElement, options: NetworkOptions): NetworkFrame {
  const id = `network-${Math.random().toString(36).slice(2)}`;
  const root = select(element).append('div').attr('class', 'network');
  const scroll = root
    .append('div')
    .attr('class', 'network-scroll')
    .attr('role', 'group')
    .attr('aria-label', options.label)
    .attr('aria-describedby', `${id}-summary`);
  const content = scroll.append('div').attr('class', 'network-content');
  const svg = content.append('svg').attr('aria-hidden', 'true');
  const definitions = svg.append('defs');
  definitions
    .selectAll('marker')
    .data(heads)
    .join('marker')
    .attr('id', (side) => `${id}-${side}`)
    .attr('class', (side) => `network-head is-${side}`)
    .attr('viewBox', '0 -3 5 6')
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('markerWidth', 5)
    .attr('markerHeight', 6)
    .attr('refX', 1)
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M0,-3L5,0L0,3Z');
  definitions
    .append('linearGradient')
    .attr('id', `${id}-hue`)
    .attr('gradientUnits', 'userSpaceOnUse')
    .attr('x2', 0)
    .selectAll('stop')
    .data(['source', 'target'])
    .join('stop')
    .attr('class', (side) => `is-${side}`)
    .attr('offset', (side) => (side === 'source' ? 0 : 1));
  const links = svg.append('g').attr('class', 'network-links');
  const arcs = svg.append('g').attr('class', 'network-arcs').attr('stroke', `url(#${id}-hue)`);
  const layer = (name: string) => content.append('div').attr('class', name);
  const words = layer('network-words').attr('aria-hidden', 'true');
  const cells = layer('network-cells');
  const names = layer('network-names').attr('aria-hidden', 'true');
  const caption = root.append('p').attr('class', 'network-caption');
  const summary = root.append('p').attr('class', 'network-summary').attr('id', `${id}-summary`);
  return { root, scroll, content, svg, links, arcs, words, cells, names, caption, summary, id };
}

const SHORT_NAMES_BELOW = 480;

/** Measures what is written, for the layout. */
export function measureNetwork(frame: NetworkFrame, data: NetworkData, options: NetworkOptions): NetworkRoom {
  const { strings, languages } = options;
  const node = frame.scroll.node() as HTMLElement;
  const style = getComputedStyle(frame.words.node() as HTMLElement);
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const { shape, lanes, sourceTokens, steps, last } = data;
  const names = rowNames(data, node.clientWidth < SHORT_NAMES_BELOW, strings).map(({ text }) => text);
  const columns = [drawnTokens(steps), steps.map((step) => underWord(step, options))].map((texts) =>
    textWidths(texts, style),
  );
  return {
    width: node.clientWidth,
    height: node.clientHeight,
    source: textWidths(drawnTokens(sourceTokens), style),
    target: steps.map((_, at) => Math.max(...columns.map((widths) => widths[at] ?? 0))),
    directions: { source: directionOf(languages.source), target: directionOf(languages.target) },
    namesWidth: Math.max(...textWidths(names, style)) + 8,
    lineHeight: Math.round(Number.parseFloat(style.fontSize) * 1.3),
    leastCell: isTouched ? { width: 26, height: 24 } : { width: 26, height: 15 },
    layers: data.first.length,
    ways: lanes.length / data.first.length,
    attention: shape.attention,
    vesselRows: last.length * (last[0]?.memory ? 2 : 1),
  };
}

interface RowName {
  readonly kind: NetworkRowKind;
  readonly text: string;
  readonly top: (layout: NetworkLayout) => number;
}

function rowNames(data: NetworkData, isShort: boolean, strings: NetworkOptions['strings']): RowName[] {
  const { lanes, first, shape } = data;
  const name = (kind: NetworkRowKind, layer: number | null, top: RowName['top']): RowName => ({
    kind,
    text: strings.row(kind, first.length > 1 ? layer : null, isShort),
    top,
  });
  const middle = (top: number | undefined, height: number) => (top ?? 0) + height / 2;
  return [
    ...lanes.map(({ direction, layer }, at) =>
      name(direction, layer, ({ laneTops, cell }) => middle(laneTops[at], cell.height)),
    ),
    ...first.map((_, at) =>
      name('decoder', at + 1, ({ decoderTops, cell }) => middle(decoderTops[at], cell.height)),
    ),
    ...(shape.attention ? [name('attention', null, ({ look }) => middle(look?.top, look?.height ?? 0))] : []),
  ];
}

const drawnTokens = (tokens: readonly NetworkToken[]) => tokens.map(drawnToken);

function underWord(
  { probability, rather }: NetworkData['steps'][number],
  { strings }: NetworkOptions,
): string {
  return rather
    ? `${drawnToken(rather)} ${strings.probability(rather.probability)}`
    : strings.probability(probability);
}

interface Word {
  readonly key: string;
  readonly kind: 'source' | 'target' | 'begin' | 'probability' | 'rather';
  readonly text: string;
  readonly lang: string | null;
  readonly x: number;
  readonly top: number;
  readonly highlight: AttentionHighlight;
}

/** The sentence above, the words below with their probabilities, and the names of the rows. */
export function drawWords(
  frame: NetworkFrame,
  layout: NetworkLayout,
  data: NetworkData,
  options: NetworkOptions,
): void {
  const { languages } = options;
  const { source, target, sourceTop, wordsTop, probabilitiesTop } = layout;
  const column = (line: NetworkLine, at: number) => line.centres[at] ?? 0;
  const words: Word[] = [
    ...data.sourceTokens.map((token, at) => ({
      key: `source ${at}`,
      kind: 'source' as const,
      text: drawnToken(token),
      lang: languages.source,
      x: column(source, at),
      top: sourceTop,
      highlight: { source: at, target: null },
    })),
    {
      key: 'begin',
      kind: 'begin',
      text: '<s>',
      lang: null,
      x: column(target, 0),
      top: wordsTop,
      highlight: { source: null, target: null },
    },
    ...data.steps.slice(0, data.shownSteps).flatMap((step, at): Word[] => {
      const base = {
        lang: languages.target,
        x: column(target, at + 1),
        highlight: { source: null, target: at },
      };
      return [
        { ...base, key: `target ${at}`, kind: 'target', text: drawnToken(step), top: wordsTop },
        {
          ...base,
          key: `probability ${at}`,
          kind: step.rather ? 'rather' : 'probability',
          text: underWord(step, options),
          top: probabilitiesTop,
        },
      ];
    }),
  ];
  frame.words
    .selectAll<HTMLSpanElement, Word>('span')
    .data(words, ({ key }) => key)
    .join('span')
    .attr('class', ({ kind }) => `network-word is-${kind}`)
    .attr('lang', ({ lang }) => lang)
    .style('left', ({ x }) => `${x}px`)
    .style('top', ({ top }) => `${top}px`)
    .text(({ text }) => text)
    .on('pointerenter', (_, { highlight }) => options.onHover(highlight))
    .on('pointerleave', () => options.onHover({ source: null, target: null }));
  const isShort = (frame.scroll.node() as HTMLElement).clientWidth < SHORT_NAMES_BELOW;
  frame.names
    .selectAll<HTMLSpanElement, RowName>('span')
    .data(rowNames(data, isShort, options.strings))
    .join('span')
    .attr('class', ({ kind }) => `is-${kind}`)
    .style('top', ({ top }) => `${top(layout)}px`)
    .text(({ text }) => text);
}
