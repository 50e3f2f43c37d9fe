/**
 * Rows, words and cells of the attention heatmap, joined to the data by position, and their colours. An update
 * writes what differs: a rewritten text or attribute would cost style and layout work for nothing.
 *
 * Up to some thirty by thirty each weight has an element. A larger heatmap is one picture, and has elements for those
 * cells only that a person is at, or that are linked; the rest of its grid is there as the keys come to it.
 */
import { select } from 'd3';
import { directionOf } from '../core/language/language.ts';
import type {
  AttentionCell,
  AttentionData,
  AttentionHeatmapOptions,
  AttentionHeatmapStrings,
  SourceToken,
  TargetToken,
} from './attentionData.ts';
import type { HeatmapFrame } from './heatmapFrame.ts';
import type { HeatmapLayout } from './heatmapLayout.ts';
import { paintPixels } from './heatmapPixels.ts';
import { attentionColour, quietInk, readableInk, type Theme } from './theme.ts';
import { tokenName } from './tokenName.ts';

/** A weight that two decimals write as zero. */
const ROUNDS_TO_ZERO = 0.005;

const MOST_CELL_ELEMENTS = 900;

/** Whether it is too large for an element for each weight; a translation is taken to grow as long as its source. */
export function isLargeHeatmap({ sourceTokens, targetTokens }: AttentionData): boolean {
  return sourceTokens.length * Math.max(sourceTokens.length, targetTokens.length) > MOST_CELL_ELEMENTS;
}

/** The cell of a target row and a source column, where there is one. */
export function heatmapCell(frame: HeatmapFrame, row: number, column: number): HTMLElement | undefined {
  return cellsOf(frame, row).find((cell) => columnOf(cell) === column);
}

function cellsOf(frame: HeatmapFrame, row: number): HTMLElement[] {
  const [, ...cells] = (frame.body.children[row]?.children ?? []) as Iterable<HTMLElement>;
  return cells;
}

const columnOf = (cell: HTMLElement): number => Number(cell.dataset['source']);

/** Gives large heatmaps the elements of some cells, besides those that are linked. */
export function joinSomeCells(
  frame: HeatmapFrame,
  data: AttentionData,
  wanted: readonly AttentionCell[],
): void {
  const cells = [...wanted, ...(data.links ?? [])].filter(({ source }) => source < data.sourceTokens.length);
  for (const [target, row] of [...frame.body.children].entries()) {
    const columns = cells.filter((cell) => cell.target === target).map(({ source }) => source);
    joinCells(row as HTMLElement, target, [...new Set(columns)]);
  }
}

/** Brings columns, rows and cells to the number and the words of the data. */
export function joinHeatmap(
  frame: HeatmapFrame,
  data: AttentionData,
  options: AttentionHeatmapOptions,
): void {
  joinColumns(frame, data, options);
  const isLarge = isLargeHeatmap(data);
  const columns = [...data.sourceTokens.keys()];
  select(frame.body)
    .selectChildren<HTMLElement, TargetToken>()
    .data(data.targetTokens)
    .join((enter) => {
      const row = enter.append('div').attr('class', 'heatmap-row').attr('role', 'row');
      const head = row.append('div').attr('class', 'heatmap-row-header').attr('role', 'rowheader');
      head.append('span').attr('class', 'heatmap-probability');
      head.append('span').attr('class', 'heatmap-token');
      return row;
    })
    .each(function (token, target) {
      const head = this.firstElementChild as HTMLElement;
      setAttribute(head, 'data-target', String(target));
      setAttribute(head, 'aria-colindex', '1');
      const name = token.isHidden
        ? options.strings.hiddenRow
        : options.strings.targetToken(tokenName(token), token.probability);
      setAttribute(head, 'aria-label', token.isSetByHand ? options.strings.setByHand(name) : name);
      this.classList.toggle('is-set-by-hand', token.isSetByHand === true);
      this.classList.toggle('is-hidden', token.isHidden === true);
      setAttribute(head, 'lang', options.languages?.target ?? null);
      setAttribute(
        head.lastElementChild as HTMLElement,
        'dir',
        options.languages ? directionOf(options.languages.target) : null,
      );
      setText(
        head.firstElementChild as HTMLElement,
        token.isHidden ? '' : options.strings.value(token.probability),
      );
      writeToken(head.lastElementChild as HTMLElement, token);
      setAttribute(this, 'aria-rowindex', String(target + 2));
      if (!isLarge) joinCells(this, target, columns);
    });
  setAttribute(frame.grid, 'aria-rowcount', String(data.targetTokens.length + 1));
}

/** Of a large heatmap, all weights as one picture. */
export function paintPicture(frame: HeatmapFrame, data: AttentionData, theme: Theme): void {
  const isLarge = isLargeHeatmap(data);
  frame.content.classList.toggle('is-large', isLarge);
  if (!isLarge) return;
  const rows = data.targetTokens.map(({ attention }) => attention);
  paintPixels(frame.canvas, rows, data.sourceTokens.length, theme, data.scale);
}

/** Colours the cells that have elements and writes their values, exact ones for screen readers. */
export function paintCells(
  frame: HeatmapFrame,
  data: AttentionData,
  layout: HeatmapLayout,
  theme: Theme,
  strings: AttentionHeatmapStrings,
): void {
  const colour = attentionColour(theme, data.scale);
  // Most weights are next to nothing and share a few shades: their ink, found by trial, is found once.
  const quietInks = new Map<string, string>();
  const inkOn = (background: string, value: number) => {
    if (value >= ROUNDS_TO_ZERO) return readableInk(background);
    const ink = quietInks.get(background) ?? quietInk(background);
    quietInks.set(background, ink);
    return ink;
  };
  const links = new Map(data.links?.map((link) => [cellKey(link.target, link.source), link.sure]));
  const cellText = isLargeHeatmap(data) ? 'none' : layout.cellText;
  data.targetTokens.forEach((token, row) => {
    for (const cell of cellsOf(frame, row)) {
      const column = columnOf(cell);
      const source = data.sourceTokens[column];
      if (!source) continue;
      const value = token.attention === null ? null : (token.attention[column] ?? null);
      const isSure = links.get(cellKey(row, column));
      const name = token.isHidden
        ? strings.hiddenRow
        : strings.cell(tokenName(token), tokenName(source), value);
      setAttribute(cell, 'aria-label', isSure === undefined ? name : strings.linkedCell(name, isSure));
      setAttribute(cell, 'data-link', isSure === undefined ? null : isSure ? 'sure' : 'possible');
      cell.classList.toggle('is-missing', value === null);
      const background = value === null ? '' : colour(value);
      cell.style.backgroundColor = background;
      cell.style.color = value === null ? '' : inkOn(background, value);
      if (isSure !== undefined)
        cell.style.setProperty('--link-ink', value === null ? '' : readableInk(background));
      setText(cell, token.isHidden ? '?' : value === null ? '–' : writtenValue(value, cellText, strings));
    }
  });
}

const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** Small cells drop the zero before the point, and a value that would be nothing but zeros. */
function writtenValue(
  value: number,
  cellText: HeatmapLayout['cellText'],
  strings: AttentionHeatmapStrings,
): string {
  if (cellText === 'full') return strings.value(value);
  if (cellText === 'none' || value < ROUNDS_TO_ZERO) return '';
  return strings.value(value).replace(/^0(?=\D)/, '');
}

function joinColumns(frame: HeatmapFrame, data: AttentionData, options: AttentionHeatmapOptions): void {
  select(frame.header)
    .selectAll<HTMLElement, SourceToken>('.heatmap-column')
    .data(data.sourceTokens)
    .join((enter) => {
      const column = enter.append('div').attr('class', 'heatmap-column').attr('role', 'columnheader');
      column.append('span').attr('class', 'heatmap-label');
      // The sums stand in the column's description.
      column.append('span').attr('class', 'heatmap-sum-bar').attr('aria-hidden', 'true');
      column.append('span').attr('class', 'heatmap-sum-value').attr('aria-hidden', 'true');
      return column;
    })
    .each(function (token, source) {
      setAttribute(this, 'data-source', String(source));
      setAttribute(this, 'aria-colindex', String(source + 2));
      const name = tokenName(token);
      setAttribute(this, 'aria-label', token.isKnown ? name : options.strings.unknownWord(name));
      setAttribute(this, 'lang', options.languages?.source ?? null);
      this.classList.toggle('is-unknown', !token.isKnown);
      writeToken(this.firstElementChild as HTMLElement, token);
    });
  setAttribute(frame.grid, 'aria-colcount', String(data.sourceTokens.length + 1));
}

/** Those that stay where they are keep their elements, and with them the focus. */
function joinCells(row: HTMLElement, target: number, columns: readonly number[]): void {
  select(row)
    .selectAll<HTMLElement, number>('.heatmap-cell')
    .data(columns, String)
    .join((enter) =>
      enter
        .append('div')
        .attr('class', 'heatmap-cell')
        .attr('role', 'gridcell')
        .attr('tabindex', '-1')
        .attr('data-source', String)
        .attr('data-target', target)
        .attr('aria-colindex', (column) => column + 2)
        .style('grid-column', (column) => column + 2)
        .style('grid-row', 1),
    );
}

/** The mark of a piece is the style sheet's. */
function writeToken(node: HTMLElement, { text, continues = false }: SourceToken | TargetToken): void {
  setText(node, text);
  node.classList.toggle('continues', continues);
}

/** Writes into the text node that is there: replacing it would cost a node and a layout each time. */
function setText(node: HTMLElement, text: string): void {
  const existing = node.firstChild;
  if (!(existing instanceof Text)) node.textContent = text;
  else if (existing.data !== text) existing.data = text;
}

function setAttribute(node: HTMLElement, name: string, value: string | null): void {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}
