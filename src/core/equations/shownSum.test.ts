import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, shownSum } from './shownSum.ts';

const any = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 300 });
/** The hardest there are: terms that are all rounded down by nearly half a last digit. */
const worst = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 2, max: 6 }))
  .map(([count, digits]) => Array.from({ length: count }, () => 0.4999 * 10 ** -digits));
const values = fc.oneof(any, worst);
const written = (value: number, digits: number) => Number(value.toFixed(digits));

describe('shownSum', () => {
  it('adds up as written, to within a thousandth', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (numbers, most) => {
        const total = numbers.reduce((sum, value) => sum + value, 0);
        const { terms, rest, digits } = shownSum(
          numbers.map((value) => ({ value })),
          total,
          most,
        );
        const lines = [...terms.map(({ value }) => value), ...(rest ? [rest.value] : [])];
        const sum = lines.reduce((so, value) => so + written(value, digits), 0);
        expect(Math.abs(sum - written(total, digits))).toBeLessThanOrEqual(0.001 + 1e-9);
        expect(terms.length + (rest?.count ?? 0)).toBe(numbers.length);
        expect(rest?.count).not.toBe(1);
      }),
    );
  });

  it('shows the largest first, whatever their sign', () => {
    const numbers = [0.1, -3, 2, 0.01, 0.02].map((value) => ({ value }));
    const { terms, rest } = shownSum(numbers, -0.87, 2);
    expect(terms).toEqual([{ value: -3 }, { value: 2 }]);
    expect(rest?.count).toBe(3);
    expect(rest?.value).toBeCloseTo(0.13, 12);
  });

  it('takes more digits for more lines', () => {
    expect([1, 9, 20, 300].map(digitsOf)).toEqual([3, 4, 5, 6]);
  });
});
