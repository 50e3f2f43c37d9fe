/** What the attention heatmap shows, says and reports. */
import type { AttentionScale } from './theme.ts';

export interface SourceToken {
  text: string;
  isKnown: boolean;
  /** Whether the word goes on in the next token; a quiet mark says so. */
  continues?: boolean;
}

export interface TargetToken {
  text: string;
  continues?: boolean;
  /** In [0, 1]. */
  probability: number;
  /** One weight per source position; null where the network computes none. */
  attention: ArrayLike<number> | null;
  /** Whether a person has yet to be told what the row holds: a question mark stands for it. */
  isHidden?: boolean;
  /** Whether a person set the row; it is marked so. */
  isSetByHand?: boolean;
}

/** A gold link between two positions: sure ones must be found, possible ones may be (Och and Ney 2003). */
export interface WordLink {
  source: number;
  target: number;
  sure: boolean;
}

export interface AttentionData {
  sourceTokens: readonly SourceToken[];
  targetTokens: readonly TargetToken[];
  scale: AttentionScale;
  /** Ringed in the grid: sure links solid, possible ones dashed. */
  links?: readonly WordLink[];
}

export interface AttentionCell {
  /** Column: index into `sourceTokens`. */
  source: number;
  /** Row: index into `targetTokens`. */
  target: number;
}

/** A row, a column, both (one cell) or nothing. */
export interface AttentionHighlight {
  source: number | null;
  target: number | null;
}

export interface AttentionHeatmapStrings {
  /** Stand in the corner, beside arrows: "English", "French". */
  sourceTitle: string;
  targetTitle: string;
  /** Stands in the corner above the probabilities: "p". */
  probabilityTitle: string;
  /** Shown instead of the grid when no row has attention. */
  noAttention: string;
  /** Accessible name of an unknown source word: "zebra, not in the vocabulary". */
  unknownWord(word: string): string;
  /** Accessible name of a row header: "chat, probability 0.97". */
  targetToken(word: string, probability: number): string;
  /** Accessible name of the header of a row that a person set: "chat, probability 0.97, set by hand". */
  setByHand(header: string): string;
  /** Accessible name of a row that is not told yet, and of its cells. */
  hiddenRow: string;
  /** Accessible name of a cell: "chat looks at cat: 0.813". A null value: this row has no attention. */
  cell(target: string, source: string, value: number | null): string;
  /** Accessible name of a cell that stands on a gold link: "chat looks at cat: 0.813, sure link". */
  linkedCell(cell: string, isSure: boolean): string;
  /** Description of a source word: "looked at 1.52 in all". */
  columnSum(sum: string): string;
  /** Under the legend. */
  scaleNames: Readonly<Record<AttentionScale, string>>;
  /** Accessible name of the legend: "Shades from 0 to 1, linear". */
  legend(scaleName: string): string;
  /** A value with two decimals as the language writes it: "0.81", "0,81". */
  value(value: number): string;
}

export interface AttentionHeatmapOptions {
  /** Accessible name of the grid. */
  label: string;
  strings: AttentionHeatmapStrings;
  /**
   * BCP 47 tags of the two languages, for screen readers and fonts. The columns run the way the source is written.
   */
  languages?: { source: string; target: string };
  /**
   * "width" (the default) grows downwards with the rows; "box" fills the element, which must be positioned and
   * have a height of its own: cells shrink to fit, and beyond the smallest cell the heatmap scrolls inside.
   */
  fit?: 'width' | 'box';
  /**
   * For those who read it from afar: CSS pixels that a cell has at least on each side. Words and weights take all the
   * room; legend, sums and probabilities are left out.
   */
  leastCell?: number;
  /** A cell is locked (click, tap, Enter) or freed (again, or Escape: null). */
  onSelect?(cell: AttentionCell | null): void;
  /** What pointer or keyboard focus points at; both null when it points at nothing. Silent while locked. */
  onHover?(highlight: AttentionHighlight): void;
}
