import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentErrorRate } from './alignmentErrorRate.ts';

const sure = (source: number, target: number) => ({ source, target, sure: true });
const possible = (source: number, target: number) => ({ source, target, sure: false });
const link = (source: number, target: number) => ({ source, target });

describe('alignmentErrorRate', () => {
  it('follows the definition', () => {
    // A = {0-0, 1-1, 2-0}; S = {0-0, 1-2}; P = S and 1-1: 1 - (1 + 2) / (3 + 2).
    const found = [[link(0, 0), link(1, 1), link(2, 0)]];
    expect(alignmentErrorRate(found, [[sure(0, 0), sure(1, 2), possible(1, 1)]])).toBeCloseTo(0.4, 12);
  });

  it('sums over sentences before dividing', () => {
    const found = [[link(0, 0)], [link(0, 0), link(1, 1), link(2, 2)]];
    const gold = [[sure(5, 5)], [sure(0, 0), sure(1, 1), sure(2, 2)]];
    expect(alignmentErrorRate(found, gold)).toBeCloseTo(1 - 6 / 8, 12);
  });

  it('counts a link once', () => {
    const gold = [[sure(0, 0), possible(0, 0)]];
    expect(alignmentErrorRate([[link(0, 0), link(0, 0)]], gold)).toBe(0);
  });

  it('has its extremes', () => {
    expect(alignmentErrorRate([], [])).toBe(0);
    expect(alignmentErrorRate([[link(0, 1)]], [[sure(1, 0)]])).toBe(1);
    expect(alignmentErrorRate([[]], [[sure(1, 0)]])).toBe(1);
    expect(() => alignmentErrorRate([[]], [])).toThrow('1 sentences were aligned, 0 have gold links');
  });

  it('is 0 to 1, and 0 exactly where all sure links and none but possible ones are found', () => {
    const links = fc.array(fc.record({ source: fc.nat(4), target: fc.nat(4), sure: fc.boolean() }));
    fc.assert(
      fc.property(links, links, (found, gold) => {
        const rate = alignmentErrorRate([found], [gold]);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        const has = (list: typeof gold, one: (typeof gold)[number]) =>
          list.some(({ source, target }) => source === one.source && target === one.target);
        const isPerfect =
          found.every((one) => has(gold, one)) && gold.every((one) => !one.sure || has(found, one));
        expect(rate === 0).toBe(isPerfect);
      }),
    );
  });
});
