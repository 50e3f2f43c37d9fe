import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthBins, lengthHistogramLayout, lengthQuantile } from './lengthHistogramLayout.ts';

const counts = fc.array(fc.nat(50), { maxLength: 210 }).map((rest) => [0, ...rest]);
const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0);

describe('lengthBins', () => {
  it('has a bin for each length of short sentences', () => {
    expect(lengthBins({ source: [0, 3, 1], target: [0, 0, 2, 2] })).toEqual([
      { from: 1, to: 1, source: 3, target: 0 },
      { from: 2, to: 2, source: 1, target: 2 },
      { from: 3, to: 3, source: 0, target: 2 },
    ]);
    expect(lengthBins({ source: [], target: [] })).toEqual([]);
  });

  it('loses no sentence, leaves no gap and stays legible', () => {
    fc.assert(
      fc.property(counts, counts, (source, target) => {
        const bins = lengthBins({ source, target });
        expect(total(bins.map((bin) => bin.source))).toBe(total(source));
        expect(total(bins.map((bin) => bin.target))).toBe(total(target));
        expect(bins.length).toBeLessThanOrEqual(40);
        for (const [index, { from }] of bins.entries()) expect(from).toBe((bins[index - 1]?.to ?? 0) + 1);
      }),
    );
  });
});

describe('lengthHistogramLayout', () => {
  const room = { width: 400, height: 240, lineHeight: 13 };
  const lengths = { source: [0, 3, 1], target: [0, 0, 2, 2] };

  it('lets the source go up and the target down, from one line and in one scale', () => {
    const { bars, middle, top } = lengthHistogramLayout({ ...lengths, limit: null }, room)!;
    const tall = bars.filter(({ height }) => height > 0);
    expect(tall.map(({ side }) => side)).toEqual(['source', 'source', 'target', 'target']);
    expect(tall[0]!.y).toBeCloseTo(top, 9);
    expect(tall[0]!.y + tall[0]!.height).toBeCloseTo(middle, 9);
    expect(tall[2]!.y).toBe(middle);
    expect(tall[0]!.height / tall[2]!.height).toBeCloseTo(3 / 2, 9);
  });

  it('marks the limit on the axis where it is near, else at the edge, and not where there is none', () => {
    const limitOf = (limit: number | null) => lengthHistogramLayout({ ...lengths, limit }, room)?.limit;
    const longest = lengthHistogramLayout({ ...lengths, limit: 3 }, room)!;
    expect(longest.limit).toEqual({ x: longest.right, isNear: true });
    expect(limitOf(5)).toEqual({ x: longest.right, isNear: true });
    expect(limitOf(2)!.x).toBeLessThan(longest.right);
    expect(limitOf(30)).toEqual({ x: longest.right, isNear: false });
    expect(limitOf(null)).toBeNull();
    expect(lengthHistogramLayout({ source: [0], target: [], limit: 3 }, room)).toBeNull();
  });
});

describe('lengthQuantile', () => {
  it('is the least length that so many do not exceed', () => {
    const lengths = [0, 1, 2, 1];
    expect([0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => lengthQuantile(lengths, share))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
    expect(lengthQuantile([], 0.5)).toBe(0);
  });
});
