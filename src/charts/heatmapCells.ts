/**
 * Rows, words and cells of the attention heatmap, joined to the data by position, and their colours. An update
 * writes what differs: a rewritten text or attribute would cost style and layout work for nothing.
 */
import { select } from 'd3';
import { directionOf } from '../core/language/language.ts';
import type {
  AttentionData,
  AttentionHeatmapOptions,
  AttentionHeatmapStrings,
  SourceToken,
  TargetToken,
} from './attentionData.ts';
import type { HeatmapFrame } from './heatmapFrame.ts';
import type { HeatmapLayout } from './heatmapLayout.ts';
import { attentionColour, quietInk, readableInk, type Theme } from './theme.ts';
import { tokenName } from './tokenName.ts';

/** A weight that two decimals write as zero. */
const ROUNDS_TO_ZERO = 0.005;

/** The cell of a target row and a source column, where there is one. */
export function heatmapCell(frame: HeatmapFrame, row: number, column: number): HTMLElement | undefined {
  return frame.body.children[row]?.children[column + 1] as HTMLElement | undefined;
}

/** Brings columns, rows and cells to the number and the words of the data. */
export function joinHeatmap(
  frame: HeatmapFrame,
  data: AttentionData,
  options: AttentionHeatmapOptions,
): void {
  joinColumns(frame, data, options);
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
      setAttribute(head, 'aria-label', options.strings.targetToken(tokenName(token), token.probability));
      setAttribute(head, 'lang', options.languages?.target ?? null);
      setAttribute(
        head.lastElementChild as HTMLElement,
        'dir',
        options.languages ? directionOf(options.languages.target) : null,
      );
      setText(head.firstElementChild as HTMLElement, options.strings.value(token.probability));
      writeToken(head.lastElementChild as HTMLElement, token);
      joinCells(this, data.sourceTokens, target);
    });
}

/** Colours the cells and writes their values, exact ones for screen readers. */
export function paintHeatmap(
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
  data.targetTokens.forEach((token, row) => {
    data.sourceTokens.forEach((source, column) => {
      const cell = heatmapCell(frame, row, column);
      if (!cell) return;
      const value = token.attention === null ? null : (token.attention[column] ?? null);
      const isSure = links.get(cellKey(row, column));
      const name = strings.cell(tokenName(token), tokenName(source), value);
      setAttribute(cell, 'aria-label', isSure === undefined ? name : strings.linkedCell(name, isSure));
      setAttribute(cell, 'data-link', isSure === undefined ? null : isSure ? 'sure' : 'possible');
      cell.classList.toggle('is-missing', value === null);
      const background = value === null ? '' : colour(value);
      cell.style.backgroundColor = background;
      cell.style.color = value === null ? '' : inkOn(background, value);
      if (isSure !== undefined)
        cell.style.setProperty('--link-ink', value === null ? '' : readableInk(background));
      setText(cell, value === null ? '–' : writtenValue(value, layout.cellText, strings));
    });
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

function joinCells(row: HTMLElement, sourceTokens: readonly SourceToken[], target: number): void {
  select(row)
    .selectAll<HTMLElement, SourceToken>('.heatmap-cell')
    .data(sourceTokens)
    .join((enter) =>
      enter.append('div').attr('class', 'heatmap-cell').attr('role', 'gridcell').attr('tabindex', '-1'),
    )
    .each(function (_, source) {
      setAttribute(this, 'data-source', String(source));
      setAttribute(this, 'data-target', String(target));
      setAttribute(this, 'aria-colindex', String(source + 2));
    });
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
