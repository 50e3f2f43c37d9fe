/** The arithmetic of the mirrored histogram of sentence lengths: the source upwards, the target downwards. */
import { scaleLinear } from 'd3';

export interface LengthData {
  /** How many sentences have each length: index 0 counts the empty ones. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** The longest sentence allowed, in tokens; null where none is too long. */
  readonly limit: number | null;
}

export interface LengthBin {
  /** Lengths in tokens, both ends counted in. */
  readonly from: number;
  readonly to: number;
  readonly source: number;
  readonly target: number;
}

/** All in CSS pixels. */
export interface LengthHistogramLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where both sides begin. */
  readonly middle: number;
  readonly bars: readonly {
    readonly side: 'source' | 'target';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly countTicks: readonly { readonly count: number; readonly y: number }[];
  readonly lengthTicks: readonly { readonly length: number; readonly x: number }[];
  /** The limit's place; at the right edge, and not `isNear`, where it lies far beyond the longest sentence. */
  readonly limit: { readonly x: number; readonly isNear: boolean } | null;
}

/** Up to so many times the longest sentence the limit is drawn on the axis. */
const NEAR = 1.3;
/** How wide a figure under the axis is taken to be, with air. */
const TICK_ROOM = 60;

/** Null where there are no sentences. */
export function lengthHistogramLayout(
  data: LengthData,
  room: { readonly width: number; readonly height: number; readonly lineHeight: number },
): LengthHistogramLayout | null {
  const bins = lengthBins(data);
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const { lineHeight } = room;
  const [left, right] = [3.2 * lineHeight, room.width - 4];
  const [top, bottom] = [1.6 * lineHeight, room.height - 2.8 * lineHeight];
  const middle = (top + bottom) / 2;

  const isNear = data.limit !== null && data.limit < NEAR * (last.to + 1);
  const end = Math.max(last.to, isNear ? (data.limit ?? 0) : 0) + 1;
  const x = scaleLinear([first.from, end], [left, right]);
  const most = Math.max(1, ...bins.flatMap(({ source, target }) => [source, target]));
  const heightOf = scaleLinear([0, most], [0, (bottom - top) / 2]);
  const counts = heightOf.ticks(3).filter((count) => count > 0);
  const lengths = x.ticks(Math.max(2, Math.floor((right - left) / TICK_ROOM)));
  return {
    left,
    right,
    top,
    bottom,
    middle,
    bars: (['source', 'target'] as const).flatMap((side) =>
      bins.map((bin) => ({
        side,
        x: x(bin.from),
        y: side === 'source' ? middle - heightOf(bin.source) : middle,
        width: Math.max(1, x(bin.to + 1) - x(bin.from) - 1),
        height: heightOf(bin[side]),
      })),
    ),
    countTicks: [
      { count: 0, y: middle },
      ...counts.flatMap((count) => [
        { count, y: middle - heightOf(count) },
        { count, y: middle + heightOf(count) },
      ]),
    ],
    lengthTicks: lengths
      .filter((length) => Number.isInteger(length) && length < end)
      .map((length) => ({ length, x: (x(length) + x(length + 1)) / 2 })),
    limit: data.limit === null ? null : { x: isNear ? x(data.limit + 1) : right, isNear },
  };
}

const MOST_BINS = 40;
const BIN_WIDTHS = [1, 2, 5, 10, 20, 50];

/** The same lengths in one bar where there are many. */
export function lengthBins({ source, target }: Omit<LengthData, 'limit'>): LengthBin[] {
  const longest = Math.max(source.length, target.length) - 1;
  if (longest < 1) return [];
  const width = BIN_WIDTHS.find((each) => longest / each <= MOST_BINS) ?? Math.ceil(longest / MOST_BINS);
  const sum = (counts: readonly number[], from: number) =>
    counts.slice(from, from + width).reduce((total, count) => total + count, 0);
  return Array.from({ length: Math.ceil(longest / width) }, (_, index) => {
    const from = 1 + index * width;
    return { from, to: from + width - 1, source: sum(source, from), target: sum(target, from) };
  });
}

/** The least length that at least this share of the sentences does not exceed. */
export function lengthQuantile(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (const [length, count] of counts.entries()) {
    sum += count;
    if (sum >= share * total) return length;
  }
  return 0;
}
