/** The arithmetic of the mirrored histogram of sentence lengths: the source upwards, the target downwards. */
export interface LengthData {
  /** How many sentences have each length: index 0 counts the empty ones. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** The longest sentence allowed, in tokens. */
  readonly limit: number;
}

export interface LengthBin {
  /** Lengths in tokens, both ends counted in. */
  readonly from: number;
  readonly to: number;
  readonly source: number;
  readonly target: number;
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
