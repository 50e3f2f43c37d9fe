/**
 * The unrolled encoder and decoder over the tokens of one translation. Every cell is a button with its state as a strip
 * of colour; all cells are one tab stop, and arrows walk them. A cell that is pointed at opens in place.
 */
import './networkDrawing.css';
import { directionOf } from '../core/language/language.ts';
import type { AttentionHighlight } from './attentionData.ts';
import { moveInGrid } from './gridNavigation.ts';
import { type NetworkArc, networkArcs } from './networkArcs.ts';
import { drawCells } from './networkCells.ts';
import type { NetworkData, NetworkPlace } from './networkData.ts';
import { buildNetworkFrame, drawWords, measureNetwork } from './networkFrame.ts';
import { createNetworkInside } from './networkInside.ts';
import { type NetworkLayout, networkLayout } from './networkLayout.ts';
import { type NetworkLink, networkLinks } from './networkLinks.ts';
import type { NetworkOptions } from './networkOptions.ts';
import { networkPlaces, placeBox, placeHighlight, samePlace } from './networkPlaces.ts';
import type { StripHues } from './networkStrip.ts';
import { watchTheme } from './theme.ts';

export interface NetworkDrawing {
  update(data: NetworkData): void;
  highlight(highlight: AttentionHighlight): void;
  destroy(): void;
}

/** While a network trains it is drawn five times a second at most. */
const DRAW_EVERY_MS = 200;

export function createNetworkDrawing(element: HTMLElement, options: NetworkOptions): NetworkDrawing {
  const frame = buildNetworkFrame(element, options);
  const inside = createNetworkInside(frame.root, options.strings, () => {
    const cell = locked;
    lock(null);
    if (cell) focus(cell);
  });
  let data: NetworkData | null = null;
  let layout: NetworkLayout | null = null;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let isStale = false;
  let lit: AttentionHighlight = { source: null, target: null };
  let pointed: NetworkPlace | null = null;
  let locked: NetworkPlace | null = null;
  /** Where Tab leads. */
  let roving: NetworkPlace = { kind: 'encoder', lane: 0, source: 0 };

  function draw(): void {
    const node = frame.scroll.node() as HTMLElement;
    if (!data || data.sourceTokens.length === 0 || node.clientWidth === 0) return;
    const room = measureNetwork(frame, data, options);
    layout = networkLayout(room);
    frame.content.style('width', `${layout.width}px`).style('height', `${layout.height}px`);
    frame.svg.attr('width', layout.width).attr('height', layout.height);
    frame.svg
      .select('linearGradient')
      .attr('y1', layout.band.top)
      .attr('y2', layout.look?.top ?? layout.decoderTops[0] ?? layout.band.bottom);
    frame.names.style('height', `${layout.height}px`);
    frame.summary.text(options.strings.summary(data));
    frame.names.style('width', `${room.namesWidth}px`);
    drawLines(data, layout);
    drawWords(frame, layout, data, options);
    const places = networkPlaces(data).flat();
    const known = (place: NetworkPlace | null) => places.find((each) => samePlace(each, place)) ?? null;
    roving = known(roving) ?? (places[0] as NetworkPlace);
    pointed = known(pointed);
    if (locked && !known(locked)) lock(null);
    drawCells(frame, layout, data, { options, hues: hues(), roving, on: { point, lock, move } });
    drawHighlight();
    drawInside();
  }

  function drawLines(shown: NetworkData, at: NetworkLayout): void {
    const hasCome = (step: number | null) => step === null || step < shown.shownSteps;
    frame.links
      .selectAll<SVGPathElement, NetworkLink>('path')
      .data(networkLinks(at, shown).filter(({ step }) => hasCome(step)))
      .join('path')
      .attr('class', ({ kind, side }) => `is-${kind} is-${side}`)
      .classed(
        'is-cut',
        ({ kind }) =>
          shown.shape.bridge === 'zero' && (kind === 'bridge' || kind === 'bus' || kind === 'flow'),
      )
      .attr('marker-end', ({ kind, side }) => head(kind, side))
      .attr('d', ({ path }) => path);
    const arcs = networkArcs(
      at,
      shown.steps.map(({ weights }) => weights),
    );
    frame.arcs
      .selectAll<SVGPathElement, NetworkArc>('path')
      .data(
        arcs.filter(({ step }) => hasCome(step)),
        ({ source, step }) => `${source} ${step}`,
      )
      .join('path')
      .attr('stroke-width', ({ width }) => width.toFixed(3))
      .attr('d', ({ path }) => path);
  }

  function head(kind: NetworkLink['kind'], side: NetworkLink['side']): string | null {
    if (kind === 'flow' || kind === 'stem' || kind === 'bus') return null;
    return `url(#${frame.id}-${kind === 'bridge' ? kind : side})`;
  }

  function hues(): StripHues {
    const style = getComputedStyle(frame.root.node() as HTMLElement);
    const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
    return {
      below: token('--source', '#0b6fa4'),
      zero: token('--paper-raised', '#ffffff'),
      above: token('--target', '#b3480a'),
    };
  }

  function point(place: NetworkPlace | null, isFocused = false): void {
    if (place && isFocused) roving = place;
    pointed = place;
    if (locked) return;
    options.onHover(placeHighlight(place));
    drawInside();
  }

  function lock(place: NetworkPlace | null): void {
    locked = samePlace(place, locked) ? null : place;
    options.onSelect(locked && placeHighlight(locked));
    if (!locked) options.onHover(placeHighlight(pointed));
    drawInside();
  }

  function move(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || !data) return;
    if (event.key === 'Escape') {
      if (!locked && !pointed) return;
      event.stopPropagation();
      if (locked) lock(null);
      else point(null);
      return;
    }
    const rows = networkPlaces(data);
    const row = rows.findIndex((places) => places.some((place) => samePlace(place, roving)));
    const column = rows[row]?.findIndex((place) => samePlace(place, roving)) ?? 0;
    const isSource = roving.kind === 'encoder';
    // Rows differ in length: a column beyond a row's end is its last.
    const extent = { rowCount: rows.length, columnCount: Math.max(...rows.map(({ length }) => length)) };
    const direction = directionOf(isSource ? options.languages.source : options.languages.target);
    const moved = moveInGrid({ row, column }, event.key, event.ctrlKey, extent, direction);
    const goal = moved && rows[moved.row];
    const place = goal && (goal[moved.column] ?? goal.at(-1));
    if (!place) return;
    event.preventDefault();
    focus(place);
  }

  function focus(place: NetworkPlace): void {
    const buttons = frame.cells.selectAll<HTMLButtonElement, NetworkPlace>('button');
    buttons.attr('tabindex', (each) => (samePlace(each, place) ? 0 : -1));
    buttons
      .filter((each) => samePlace(each, place))
      .node()
      ?.focus();
  }

  function drawInside(): void {
    const place = locked ?? pointed;
    if (!place || !data || !layout) {
      inside.hide();
      return;
    }
    inside.show(place, data, hues(), locked !== null);
    const node = frame.scroll.node() as HTMLElement;
    const box = placeBox(place, layout);
    inside.place(
      { ...box, left: box.left - node.scrollLeft, top: box.top - node.scrollTop },
      place.kind === 'encoder',
    );
  }

  function drawHighlight(): void {
    if (!data) return;
    const isWaiting = data.shownSteps < data.steps.length;
    const step = lit.target ?? (lit.source === null && isWaiting ? data.shownSteps - 1 : null);
    const isAny = step !== null || lit.source !== null;
    const belongs = (arc: NetworkArc) =>
      (step === null || arc.step === step) && (lit.source === null || arc.source === lit.source);
    frame.arcs
      .selectAll<SVGPathElement, NetworkArc>('path')
      .classed('is-lit', (arc) => isAny && belongs(arc))
      .classed('is-dim', (arc) => isAny && !belongs(arc));
    const isLit = ({ source, target }: AttentionHighlight) =>
      (source !== null && source === lit.source) || (target !== null && target === step);
    frame.words
      .selectAll<HTMLSpanElement, { highlight: AttentionHighlight }>('span')
      .classed('is-lit', ({ highlight }) => isLit(highlight));
    frame.cells
      .selectAll<HTMLButtonElement, NetworkPlace>('button')
      .classed('is-lit', (place) => isLit(placeHighlight(place)))
      .classed('is-locked', (place) => samePlace(place, locked));
  }

  const resize = new ResizeObserver(draw);
  resize.observe(element);
  document.fonts.addEventListener('loadingdone', draw);
  const unwatchTheme = watchTheme(element, draw);

  return {
    update(next) {
      if (next === data) return;
      data = next;
      if (waiting !== null) {
        isStale = true;
        return;
      }
      draw();
      waiting = setTimeout(function tick() {
        waiting = isStale ? setTimeout(tick, DRAW_EVERY_MS) : null;
        if (isStale) draw();
        isStale = false;
      }, DRAW_EVERY_MS);
    },
    highlight(next) {
      lit = next;
      drawHighlight();
    },
    destroy() {
      if (waiting !== null) clearTimeout(waiting);
      if (locked) options.onSelect(null); // nobody else could free it
      resize.disconnect();
      document.fonts.removeEventListener('loadingdone', draw);
      unwatchTheme();
      frame.root.remove();
    },
  };
}
