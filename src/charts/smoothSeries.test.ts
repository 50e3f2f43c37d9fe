import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smoothSeries } from './smoothSeries.ts';

const values = fc.array(
  fc.oneof(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
  ),
  { maxLength: 1000 },
);
const smooth = (given: readonly number[]) => [
  ...(smoothSeries({ places: given.map((_, at) => at), values: given, length: given.length })
    .values as Float64Array),
];

it('stays between the extremes so far, keeps gaps and touches no value', () => {
  fc.assert(
    fc.property(values, (given) => {
      const before = [...given];
      let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      smooth(given).forEach((value, at) => {
        const raw = given[at] as number;
        expect(Number.isFinite(value)).toBe(Number.isFinite(raw));
        if (!Number.isFinite(raw)) return;
        [lowest, highest] = [Math.min(lowest, raw), Math.max(highest, raw)];
        expect(value).toBeGreaterThanOrEqual(lowest - 1e-9);
        expect(value).toBeLessThanOrEqual(highest + 1e-9);
      });
      expect(given).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

it('begins with the first value and follows a change within some records', () => {
  const step = Array.from({ length: 200 }, (_, at) => (at < 100 ? 4 : 2));
  const smoothed = smooth(step);
  expect(smoothed[0]).toBe(4);
  expect(smoothed[101]).toBeGreaterThan(3);
  expect(smoothed[150]).toBeLessThan(2.1);
});
