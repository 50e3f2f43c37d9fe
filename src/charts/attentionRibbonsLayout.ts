/**
 * Where the two sentences and the ribbons between them stand. A ribbon is as thick as its weight, so that those which
 * arrive at a target token are together as thick as any other's: each row of attention adds up to 1.
 */
import type { TextDirection } from '../core/language/language.ts';

export interface RibbonsInput {
  /** Widths of the written tokens, in CSS pixels. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** For each target token its weights over the source; null where there are none. */
  readonly rows: readonly (ArrayLike<number> | null)[];
  /** Of the room there is. */
  readonly width: number;
  readonly directions: { readonly source: TextDirection; readonly target: TextDirection };
}

/** A stretch of a sentence's edge. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

export interface Ribbon {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly from: Stretch;
  readonly to: Stretch;
}

export interface RibbonsLayout {
  /** Of all; more than there is room for where the sentences are long. */
  readonly width: number;
  readonly source: readonly Stretch[];
  readonly target: readonly Stretch[];
  /** The faintest first, so that the strong ones lie on top. */
  readonly ribbons: readonly Ribbon[];
}

const [LEAST_SLOT, LEAST_GAP, MOST_GAP, THICKEST] = [28, 8, 40, 44];
/** Thinner ones cannot be seen. */
const THINNEST = 0.2;

export function attentionRibbonsLayout({
  source,
  target,
  rows,
  width,
  directions,
}: RibbonsInput): RibbonsLayout {
  const gaps = { source: gapOf(source, width), target: gapOf(target, width) };
  const full = Math.max(width, lineWidth(source, gaps.source), lineWidth(target, gaps.target));
  const lines = {
    source: placeLine(source, gaps.source, full, directions.source),
    target: placeLine(target, gaps.target, full, directions.target),
  };
  const weights = rows.flatMap((row, at) =>
    row ? Array.from(row, (weight, from) => ({ source: from, target: at, weight })) : [],
  );
  const unit = unitOf(lines, weights);
  const from = stack(weights, 'source', lines, unit);
  const to = stack(weights, 'target', lines, unit);
  const ribbons = weights
    .map((each, at) => ({ ...each, from: from[at] as Stretch, to: to[at] as Stretch }))
    .filter(({ weight }) => weight * unit >= THINNEST)
    .sort((a, b) => a.weight - b.weight);
  return { width: full, ...lines, ribbons };
}

interface Weight {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}
type Lines = Pick<RibbonsLayout, 'source' | 'target'>;

const slotWidth = (text: number) => Math.max(LEAST_SLOT, text);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** A line spreads over the room there is, but not so far that it falls apart. */
function gapOf(widths: readonly number[], room: number): number {
  const free = room - sumOf(widths.map(slotWidth));
  return Math.min(MOST_GAP, Math.max(LEAST_GAP, free / Math.max(1, widths.length - 1)));
}

function lineWidth(widths: readonly number[], gap: number): number {
  return sumOf(widths.map(slotWidth)) + gap * Math.max(0, widths.length - 1);
}

/** Both lines begin where their script does. */
function placeLine(
  widths: readonly number[],
  gap: number,
  full: number,
  direction: TextDirection,
): Stretch[] {
  let start = 0;
  return widths.map(slotWidth).map((width) => {
    const left = direction === 'rtl' ? full - start - width : start;
    start += width + gap;
    return { left, width };
  });
}

/** Pixels for a weight of 1: no token's ribbons are wider than the token. */
function unitOf({ source, target }: Lines, weights: readonly Weight[]): number {
  const sums = { source: source.map(() => 0), target: target.map(() => 0) };
  for (const { source: from, target: to, weight } of weights) {
    sums.source[from] = (sums.source[from] ?? 0) + weight;
    sums.target[to] = (sums.target[to] ?? 0) + weight;
  }
  const most = (line: readonly Stretch[], totals: readonly number[]) =>
    line.map(({ width }, at) => width / Math.max(1, totals[at] ?? 0));
  return Math.min(THICKEST, ...most(source, sums.source), ...most(target, sums.target));
}

/** Side by side in the middle of each token's edge, in the order of the other ends, so that few cross. */
function stack(weights: readonly Weight[], side: keyof Lines, lines: Lines, unit: number): Stretch[] {
  const other = side === 'source' ? 'target' : 'source';
  const placed: Stretch[] = [];
  for (const [token, { left, width }] of lines[side].entries()) {
    const members = [...weights.entries()]
      .filter(([, weight]) => weight[side] === token)
      .sort(([, a], [, b]) => (lines[other][a[other]]?.left ?? 0) - (lines[other][b[other]]?.left ?? 0));
    let start = left + (width - unit * sumOf(members.map(([, { weight }]) => weight))) / 2;
    for (const [at, { weight }] of members) {
      placed[at] = { left: start, width: unit * weight };
      start += unit * weight;
    }
  }
  return placed;
}

/** The outline of a ribbon from one edge to the other, `height` below. */
export function ribbonPath({ from, to }: Ribbon, height: number): string {
  const [a, b, c, d] = [from.left, from.left + from.width, to.left + to.width, to.left].map((x) =>
    Number(x.toFixed(2)),
  );
  const middle = height / 2;
  return `M${a},0C${a},${middle} ${d},${middle} ${d},${height}L${c},${height}C${c},${middle} ${b},${middle} ${b},0Z`;
}
