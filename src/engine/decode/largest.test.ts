import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest } from './largest.ts';

test('of equal values the first is the largest', () => {
  expect(largest([1, 3, 3, 2], 2)).toEqual([1, 2]);
  expect(largest([0, 0], 1)).toEqual([0]);
  expect(largest([], 3)).toEqual([]);
});

test('the same as sorting everything, of which the beginning is kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -4, max: 4 })),
      fc.integer({ min: 1, max: 8 }),
      (values, count) => {
        const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
        expect(largest(values, count)).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
