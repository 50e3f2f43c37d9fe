import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthBins, lengthQuantile } from './lengthHistogramLayout.ts';

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

describe('lengthQuantile', () => {
  it('is the least length that so many do not exceed', () => {
    const lengths = [0, 1, 2, 1];
    expect([0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => lengthQuantile(lengths, share))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
    expect(lengthQuantile([], 0.5)).toBe(0);
  });
});
