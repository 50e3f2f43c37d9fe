import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparklinePath, sparklineScale } from './sparkline.ts';

const size = { width: 120, height: 32, inset: 2 };

test('curves share one scale: the highest value of all is at the top, the last place of all at the right', () => {
  const short = { places: [0, 50], values: [8, 6] };
  const long = { places: [0, 50, 100], values: [7, 4, 2] };
  const scale = sparklineScale([short, long]);
  expect(scale).toEqual({ last: 100, lowest: 2, highest: 8 });
  expect(sparklinePath(short, scale, size)).toBe('M2,2L60,11.3');
  expect(sparklinePath(long, scale, size)).toBe('M2,6.7L60,20.7L118,30');
});

test('gaps break the line, and nothing gives nothing', () => {
  const scale = { last: 3, lowest: 0, highest: 1 };
  expect(sparklinePath({ places: [0, 1, 2, 3], values: [1, Number.NaN, 1, 0] }, scale, size)).toBe(
    'M2,2ZM79.3,2L118,30',
  );
  expect(sparklinePath({ places: [], values: [] }, sparklineScale([]), size)).toBe('');
});

test('no point ever leaves the picture', () => {
  const value = fc.double({ min: 0, max: 1e6, noNaN: true });
  const curve = fc.array(value, { minLength: 1, maxLength: 60 }).map((values) => ({
    places: values.map((_, at) => 50 * at),
    values,
  }));
  fc.assert(
    fc.property(fc.array(curve, { minLength: 1, maxLength: 5 }), (curves) => {
      const scale = sparklineScale(curves);
      for (const each of curves) {
        const numbers = sparklinePath(each, scale, size).match(/[\d.]+/g) ?? [];
        for (const [at, number] of numbers.entries()) {
          expect(Number(number)).toBeGreaterThanOrEqual(2);
          expect(Number(number)).toBeLessThanOrEqual(at % 2 === 0 ? 118 : 30);
        }
      }
    }),
  );
});
