/**
 * The arithmetic of the attention heatmap: from the room there is and the width of the words to the size of a
 * cell, the slant of the column labels and the room they need. Pure; all lengths in CSS pixels.
 */
import type { TextDirection } from '../core/language/language.ts';

export interface HeatmapRoom {
  width: number;
  /** Null: as tall as the rows ask for. */
  height: number | null;
  rowCount: number;
  /** Natural width of each column's label, in column order. */
  columnLabelWidths: readonly number[];
  /** Natural width of the widest row header without its probability, and the room a probability takes. */
  rowHeaderWidth: number;
  probabilityWidth: number;
  /** Height of a line of label text. */
  lineHeight: number;
  /** Pixels to a rem over 16: 2 where a visitor has doubled the text size. */
  textScale: number;
  minimumCell: number;
  /** What the sum beside each row asks for; 0 for none. */
  rowSumWidth: number;
  /** Height of the sums under the columns' labels. */
  sumHeight: number;
}

export interface HeatmapLayout {
  cellWidth: number;
  cellHeight: number;
  /** Space between cells, counted inside cellWidth and cellHeight. */
  gap: number;
  rowHeaderWidth: number;
  /** False where probabilities would leave the words too little room. */
  showsProbability: boolean;
  headerHeight: number;
  /** Room beyond the last column, on the right or from right to left on the left, into which slanted labels lean, or an upright </s> after letters reaches. */
  overhang: number;
  /** Counter-clockwise turn of the column labels; clockwise from right to left. */
  labelAngleDegrees: 0 | 45 | 60;
  /** 0 where sums beside the rows would leave the cells too little room. */
  rowSumWidth: number;
  /** Part of the header's height; 0 where it is they that would make the heatmap scroll. */
  sumHeight: number;
  /** How a cell writes its value: "0.81", ".81" or not at all. */
  cellText: 'full' | 'short' | 'none';
}

const WIDEST_CELL = 72;
const TALLEST_CELL = 44;
/** A little over a third: long French words are worth it. */
const ROW_HEADER_SHARE = 0.36;
/** Beside a probability a word keeps at least the width of so many lines' height. */
const LEAST_WORD_LINES = 4;
/** Columns narrower than this slant their labels more steeply, which sets neighbouring lines further apart. */
const STEEP_BELOW = 24;
/** Narrower cells need the room of the sums beside them. */
const LEAST_BESIDE_SUMS = 34;
const SCROLLBAR_WIDTH = 12;
const LABEL_PADDING = 8;
/** Least space beside an upright letter. */
const LETTER_PADDING = 4;
/** The corner names both languages, one above the other. */
const CORNER_LINES = 2;

/**
 * Cells shrink to fit, down to the minimum; beyond it the heatmap scrolls inside its box. Sums stand under the labels
 * unless it is they that would make it scroll.
 */
export function heatmapLayout(room: HeatmapRoom): HeatmapLayout {
  const layout = layoutInBox(room);
  if (!mustScroll(layout, room)) return layout;
  const withoutSums = layoutInBox({ ...room, sumHeight: 0 });
  return mustScroll(withoutSums, room) ? layout : withoutSums;
}

function layoutInBox(room: HeatmapRoom): HeatmapLayout {
  const layout = layoutInWidth(room, room.width);
  if (room.height === null || !mustScroll(layout, room)) return layout;
  const fitted = Math.floor((room.height - layout.headerHeight) / Math.max(1, room.rowCount));
  if (fitted >= room.minimumCell)
    return { ...layout, cellHeight: fitted, cellText: cellText(layout, fitted, room) };
  const scrolling = layoutInWidth(room, room.width - SCROLLBAR_WIDTH);
  const cellHeight = Math.min(scrolling.cellHeight, room.minimumCell);
  return { ...scrolling, cellHeight, cellText: cellText(scrolling, cellHeight, room) };
}

function mustScroll({ headerHeight, cellHeight }: HeatmapLayout, room: HeatmapRoom): boolean {
  return room.height !== null && headerHeight + cellHeight * room.rowCount > room.height;
}

/** From the side where the grid begins to where a column begins: negative where columns run from right to left. */
export function columnShift(
  { rowHeaderWidth, cellWidth }: Pick<HeatmapLayout, 'rowHeaderWidth' | 'cellWidth'>,
  column: number,
  direction: TextDirection,
): number {
  const distance = rowHeaderWidth + column * cellWidth;
  return direction === 'rtl' ? -distance : distance;
}

/** As CSS turns: a label leans away from the words that stand beside the rows. */
export function labelTurnDegrees(
  { labelAngleDegrees }: Pick<HeatmapLayout, 'labelAngleDegrees'>,
  direction: TextDirection,
): number {
  return direction === 'rtl' ? labelAngleDegrees : -labelAngleDegrees;
}

function layoutInWidth(room: HeatmapRoom, width: number): HeatmapLayout {
  const layout = layoutBesideSums(room, width);
  const isTight = layout.rowSumWidth > 0 && layout.cellWidth < LEAST_BESIDE_SUMS * room.textScale;
  return isTight ? layoutBesideSums({ ...room, rowSumWidth: 0 }, width) : layout;
}

function layoutBesideSums(room: HeatmapRoom, width: number): HeatmapLayout {
  const { columnLabelWidths: labels, minimumCell, textScale, rowSumWidth } = room;
  const columnCount = Math.max(1, labels.length);
  const widestHeader = width * ROW_HEADER_SHARE;
  const leastWord = Math.min(room.rowHeaderWidth, room.lineHeight * LEAST_WORD_LINES);
  const showsProbability = leastWord + room.probabilityWidth <= widestHeader;
  const naturalHeader = room.rowHeaderWidth + (showsProbability ? room.probabilityWidth : 0);
  const rowHeaderWidth = Math.ceil(Math.min(naturalHeader, widestHeader));
  const available = width - rowHeaderWidth;
  const widest = WIDEST_CELL * textScale;

  const upright = Math.floor(Math.min(widest, (available - rowSumWidth) / columnCount));
  let angle: HeatmapLayout['labelAngleDegrees'] = 0;
  let cellWidth = upright;
  let sticksOut = 0;
  const isTight = upright < minimumCell || Math.max(0, ...labels) + LABEL_PADDING > upright;
  const end = (labels.at(-1) ?? 0) + LABEL_PADDING;
  if (isTight && areLetters(labels.slice(0, -1), room)) {
    const fitting = Math.min(
      widest,
      (available - end) / (columnCount - 1),
      (available - rowSumWidth) / columnCount,
    );
    cellWidth = Math.max(minimumCell, Math.floor(fitting));
    sticksOut = Math.ceil(Math.max(0, end - cellWidth));
  } else if (isTight) {
    angle = 45;
    cellWidth = widestThatFits(room, angle, available, Math.max(upright, TALLEST_CELL * textScale));
    if (cellWidth < STEEP_BELOW * textScale) {
      angle = 60;
      cellWidth = widestThatFits(room, angle, available, cellWidth + 4);
    }
  }
  const cellHeight = Math.min(cellWidth, Math.floor(TALLEST_CELL * textScale));
  const layout: HeatmapLayout = {
    cellWidth,
    cellHeight,
    gap: cellWidth >= 30 ? 2 : 1,
    rowHeaderWidth,
    showsProbability,
    headerHeight: headerHeight(labels, angle, room.lineHeight) + room.sumHeight,
    overhang: angle === 0 ? sticksOut : Math.ceil(overhang(labels, angle, room.lineHeight, cellWidth)),
    labelAngleDegrees: angle,
    rowSumWidth,
    sumHeight: room.sumHeight,
    cellText: 'none',
  };
  return { ...layout, cellText: cellText(layout, cellHeight, room) };
}

/** Single letters stand upright, however many there are: slanted, they would be hard to read. */
function areLetters(labels: readonly number[], { lineHeight, minimumCell }: HeatmapRoom): boolean {
  return labels.length > 1 && Math.max(...labels) <= Math.min(lineHeight, minimumCell - LETTER_PADDING);
}

function widestThatFits(
  { columnLabelWidths: labels, lineHeight, minimumCell, rowSumWidth }: HeatmapRoom,
  angle: number,
  available: number,
  maximum: number,
): number {
  for (let cell = Math.floor(maximum); cell > minimumCell; cell--) {
    const beyond = Math.max(rowSumWidth, overhang(labels, angle, lineHeight, cell));
    if (labels.length * cell + beyond <= available) return cell;
  }
  return minimumCell;
}

/** How far the labels reach past the right edge of the last column. */
function overhang(labels: readonly number[], angle: number, lineHeight: number, cell: number): number {
  const [cosine, sine] = turn(angle);
  const right = labels.length * cell;
  const reach = labels.map(
    (width, column) => (column + 0.5) * cell + width * cosine + (lineHeight / 2) * sine,
  );
  return Math.max(0, ...reach.map((end) => end - right));
}

function headerHeight(labels: readonly number[], angle: number, lineHeight: number): number {
  const [cosine, sine] = turn(angle);
  const labelHeight = Math.max(0, ...labels) * sine + lineHeight * cosine;
  return Math.ceil(Math.max(labelHeight, lineHeight * CORNER_LINES)) + LABEL_PADDING;
}

function turn(angleDegrees: number): [cosine: number, sine: number] {
  const radians = (angleDegrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

function cellText(layout: HeatmapLayout, cellHeight: number, room: HeatmapRoom): HeatmapLayout['cellText'] {
  const width = layout.cellWidth / room.textScale;
  if (cellHeight / room.textScale < 18) return 'none';
  if (width >= 34) return 'full';
  return width >= 24 ? 'short' : 'none';
}
