/** The standing parts of the attention heatmap: grid, corner, message, and the two bands of the crosshair. */

import { directionOf, type TextDirection } from '../core/language/language.ts';
import type { AttentionCell, AttentionHeatmapOptions, AttentionHighlight } from './attentionData.ts';
import type { GridExtent } from './gridNavigation.ts';
import { columnShift, type HeatmapLayout } from './heatmapLayout.ts';

export interface HeatmapFrame {
  root: HTMLElement;
  message: HTMLElement;
  scroll: HTMLElement;
  content: HTMLElement;
  grid: HTMLElement;
  /** The row of column headers; its first child is the corner. */
  header: HTMLElement;
  /** The group of rows; row i is child i, and its first child is the row header. */
  body: HTMLElement;
  columnBand: HTMLElement;
  rowBand: HTMLElement;
  /** Of a large heatmap: all weights as one picture, under the rows. */
  canvas: HTMLCanvasElement;
  /** In the corner. */
  legend: HTMLElement;
  rowSums: HTMLElement;
  /** Of the source: the way the columns run. The rows' own words stand where the columns begin. */
  direction: TextDirection;
}

/** Builds the frame inside an element and appends it. */
export function buildHeatmapFrame(element: HTMLElement, options: AttentionHeatmapOptions): HeatmapFrame {
  const direction = directionOf(options.languages?.source ?? '');
  const root = part('div', 'heatmap');
  root.classList.toggle('fits-box', options.fit === 'box');
  const message = part('p', 'heatmap-message');
  message.textContent = options.strings.noAttention;
  message.hidden = true;

  const grid = part('div', 'heatmap-grid');
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', options.label);
  grid.setAttribute('aria-readonly', 'true');
  grid.tabIndex = 0;
  const header = part('div', 'heatmap-header');
  header.setAttribute('role', 'row');
  const legend = buildLegend();
  header.append(corner(options, direction, legend));
  const body = part('div', 'heatmap-body');
  body.setAttribute('role', 'rowgroup');
  grid.append(header, body);

  const columnBand = part('div', 'heatmap-band is-column');
  const rowBand = part('div', 'heatmap-band is-row');
  for (const band of [columnBand, rowBand]) {
    band.setAttribute('aria-hidden', 'true');
    band.hidden = true;
  }
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const picture = part('div', 'heatmap-picture');
  picture.append(canvas);
  const rowSums = part('div', 'heatmap-row-sums');
  rowSums.setAttribute('aria-hidden', 'true');
  const content = part('div', 'heatmap-content');
  content.append(picture, grid, rowSums, columnBand, rowBand);
  const scroll = part('div', 'heatmap-scroll');
  scroll.dir = direction;
  scroll.append(content);
  root.append(message, scroll);
  element.append(root);
  return {
    root,
    message,
    scroll,
    content,
    grid,
    header,
    body,
    columnBand,
    rowBand,
    canvas,
    legend,
    rowSums,
    direction,
  };
}

/** Lays the bands over the lit column and row, or hides them. */
export function placeBands(
  frame: HeatmapFrame,
  layout: HeatmapLayout,
  lit: AttentionHighlight,
  rowCount: number,
  columnCount: number,
): void {
  const { cellWidth, cellHeight, headerHeight } = layout;
  frame.columnBand.hidden = lit.source === null || rowCount === 0;
  frame.rowBand.hidden = lit.target === null || columnCount === 0;
  if (lit.source !== null) {
    const across = columnShift(layout, lit.source, frame.direction);
    placeBox(frame.columnBand, across, headerHeight, cellWidth, rowCount * cellHeight);
  }
  if (lit.target !== null) {
    const top = headerHeight + lit.target * cellHeight;
    placeBox(
      frame.rowBand,
      columnShift(layout, 0, frame.direction),
      top,
      columnCount * cellWidth,
      cellHeight,
    );
  }
}

/** The cell that lies under a pointer, where it has no element of its own; null beside the rows. */
export function cellUnder(
  { body, direction }: HeatmapFrame,
  { cellWidth, cellHeight, rowHeaderWidth }: HeatmapLayout,
  { clientX, clientY }: MouseEvent,
  { rowCount, columnCount }: GridExtent,
): AttentionCell | null {
  const box = body.getBoundingClientRect();
  const across = direction === 'rtl' ? box.right - clientX : clientX - box.left;
  const source = Math.floor((across - rowHeaderWidth) / cellWidth);
  const target = Math.floor((clientY - box.top) / cellHeight);
  const isInside = source >= 0 && source < columnCount && target >= 0 && target < rowCount;
  return isInside ? { source, target } : null;
}

/** The ends of the scale, its shades between them, and its name. */
function buildLegend(): HTMLElement {
  const legend = part('div', 'heatmap-legend');
  legend.setAttribute('role', 'img');
  const [least, most] = [part('span', 'heatmap-least'), part('span', 'heatmap-most')];
  least.textContent = '0';
  most.textContent = '1';
  legend.append(least, part('span', 'heatmap-shades'), most, part('span', 'heatmap-scale-name'));
  return legend;
}

function corner(
  { strings }: AttentionHeatmapOptions,
  direction: TextDirection,
  legend: HTMLElement,
): HTMLElement {
  const box = part('div', 'heatmap-corner');
  box.setAttribute('role', 'columnheader');
  box.setAttribute('aria-colindex', '1');
  box.setAttribute('aria-label', strings.targetTitle);
  const source = part('span', 'heatmap-source-title');
  source.textContent = `${strings.sourceTitle} ${direction === 'rtl' ? '←' : '→'}`;
  const target = part('span', 'heatmap-target-title');
  target.textContent = `${strings.targetTitle} ↓`;
  const probability = part('span', 'heatmap-probability-title');
  probability.textContent = strings.probabilityTitle;
  box.append(legend, source, probability, target);
  return box;
}

function part(tag: 'div' | 'p' | 'span', className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}

function placeBox(node: HTMLElement, across: number, top: number, width: number, height: number): void {
  node.style.transform = `translate(${across}px, ${top}px)`;
  node.style.width = `${width}px`;
  node.style.height = `${height}px`;
}
