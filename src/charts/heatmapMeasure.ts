/** Measures the words of the attention heatmap and its box, and hands the sizes to its style sheet. */
import type { AttentionData, AttentionHeatmapOptions } from './attentionData.ts';
import type { HeatmapFrame } from './heatmapFrame.ts';
import { type HeatmapLayout, heatmapLayout, labelTurnDegrees } from './heatmapLayout.ts';
import { textWidths } from './textWidth.ts';
import { drawnToken } from './tokenName.ts';

/** The most that one sentence has asked for of late: kept, so that cells stand still while it is decoded again. */
export interface HeatmapReserve {
  rowHeaderWidth: number;
  rowCount: number;
  /** The most rows since it was last looked over, and how often it was asked since. */
  recentRowCount: number;
  asked: number;
}

export const nothingReserved = (): HeatmapReserve => ({
  rowHeaderWidth: 0,
  rowCount: 0,
  recentRowCount: 0,
  asked: 0,
});

/** After so many drawings rows that nothing asked for are given up: some two seconds of training. */
const PATIENCE = 10;

/** The size of a rem at which the layout's limits were drawn; they grow with larger text. */
const DESIGN_REM = 16;
const MINIMUM_CELL = 18;
/** The smallest target a finger should be asked to hit (WCAG 2.2, 2.5.8). */
const MINIMUM_TOUCH_CELL = 24;
/** Longer column labels end in an ellipsis, here and in the style sheet. */
const LONGEST_LABEL_EM = 9;
/** Space beside the word and its probability, as in the style sheet. */
const ROW_HEADER_PADDING_EM = 1.2;
const ROW_SUM_PADDING_EM = 0.6;
/** A bar, and a number below it. */
const SUM_EM = 1.7;
/** A lit word is bold, which makes it wider by about this much. */
const BOLD = 1.08;

/** Lays the heatmap out afresh; raises the reserve where the data asks for more. */
export function measureHeatmap(
  frame: HeatmapFrame,
  data: AttentionData,
  options: AttentionHeatmapOptions,
  reserve: HeatmapReserve,
): HeatmapLayout {
  const style = getComputedStyle(frame.root);
  const fontSize = Number.parseFloat(style.fontSize);
  const wordWidths = (words: string[]) => textWidths(words, style).map((width) => width * BOLD);
  const targetWidths = wordWidths(data.targetTokens.map(drawnToken));
  const probabilityWidth = textWidths([options.strings.value(0.5)], style)[0] ?? 0;
  reserve.rowHeaderWidth = Math.max(
    reserve.rowHeaderWidth,
    fontSize * 5,
    ...targetWidths.map((width) => width + fontSize * ROW_HEADER_PADDING_EM),
  );
  // Decoding rarely passes the length of the source: rows to come are allowed for.
  reserveRows(reserve, Math.max(data.targetTokens.length, data.sourceTokens.length));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const textScale = rem / DESIGN_REM;
  const leastForPointer = matchMedia('(pointer: coarse)').matches ? MINIMUM_TOUCH_CELL : MINIMUM_CELL;
  const isFromAfar = options.leastCell !== undefined;
  const layout = heatmapLayout({
    width: frame.root.clientWidth,
    height: options.fit === 'box' ? frame.root.clientHeight : null,
    rowCount: reserve.rowCount,
    columnLabelWidths: wordWidths(
      data.sourceTokens.map((token) => (token.isKnown ? drawnToken(token) : `${drawnToken(token)} ?`)),
    ).map((width) => Math.min(fontSize * LONGEST_LABEL_EM, width)),
    rowHeaderWidth: reserve.rowHeaderWidth,
    probabilityWidth: isFromAfar ? Number.POSITIVE_INFINITY : probabilityWidth,
    lineHeight: fontSize * 1.3,
    textScale,
    minimumCell: Math.max(leastForPointer, options.leastCell ?? 0, MINIMUM_CELL * textScale),
    rowSumWidth: isFromAfar ? 0 : probabilityWidth + fontSize * ROW_SUM_PADDING_EM,
    sumHeight: isFromAfar ? 0 : Math.ceil(fontSize * SUM_EM),
  });
  const css = frame.content.style;
  css.setProperty('--cell-width', `${layout.cellWidth}px`);
  css.setProperty('--cell-height', `${layout.cellHeight}px`);
  css.setProperty('--gap', `${layout.gap}px`);
  css.setProperty('--column-count', String(Math.max(1, data.sourceTokens.length)));
  css.setProperty('--row-count', String(data.targetTokens.length));
  css.setProperty('--row-header-width', `${layout.rowHeaderWidth}px`);
  css.setProperty('--header-height', `${layout.headerHeight}px`);
  css.setProperty('--overhang', `${Math.max(layout.overhang, layout.rowSumWidth)}px`);
  css.setProperty('--sum-height', `${layout.sumHeight}px`);
  css.setProperty('--label-angle', `${labelTurnDegrees(layout, frame.direction)}deg`);
  frame.content.classList.toggle('is-from-afar', isFromAfar);
  frame.content.classList.toggle('hides-sums', layout.sumHeight === 0);
  frame.content.classList.toggle('writes-sums', layout.cellText === 'full');
  frame.content.classList.toggle('hides-probability', !layout.showsProbability);
  frame.content.classList.toggle('is-slanted', layout.labelAngleDegrees > 0);
  frame.content.classList.toggle('sticks-out', layout.labelAngleDegrees === 0 && layout.overhang > 0);
  return layout;
}

/** Makes room at once, and takes it back late: a network that learns to end a sentence wavers at first. */
function reserveRows(reserve: HeatmapReserve, rowCount: number): void {
  reserve.recentRowCount = Math.max(reserve.recentRowCount, rowCount);
  reserve.rowCount = Math.max(reserve.rowCount, rowCount);
  reserve.asked++;
  if (reserve.asked < PATIENCE) return;
  reserve.rowCount = reserve.recentRowCount;
  reserve.recentRowCount = 0;
  reserve.asked = 0;
}
