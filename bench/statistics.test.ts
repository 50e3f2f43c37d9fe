import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './statistics.ts';

test('the median of an odd number is the middle one, of an even number the mean of the middle two', () => {
  expect(spread([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
  expect(spread([8, 1, 3, 4])).toEqual({ median: 3.5, min: 1, max: 8 });
  expect(spread([7])).toEqual({ median: 7, min: 7, max: 7 });
});

test('as many lie below the median as above it, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
      const { median, min, max } = spread(values);
      const below = values.filter((value) => value < median).length;
      const above = values.filter((value) => value > median).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(spread([...values].reverse())).toEqual({ median, min, max });
    }),
  );
});

test('nothing measured has no median', () => {
  expect(() => spread([])).toThrow('spread: there is no measurement.');
});
