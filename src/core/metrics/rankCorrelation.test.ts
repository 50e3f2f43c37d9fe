import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankCorrelation } from './rankCorrelation.ts';

test('is 1 for the same order, −1 for the opposite one, whatever the distances', () => {
  expect(rankCorrelation([1, 2, 3], [0.1, 5, 900])).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 2, 3], [9, 0, -4])).toBeCloseTo(-1, 12);
});

test('shares ranks among equals', () => {
  // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: cov 4.5, spreads √4.5 and √5.
  expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test('says nothing where nothing is ranked', () => {
  expect(rankCorrelation([1], [2])).toBeNull();
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
});

test('stays within its bounds and knows no first and second', () => {
  const pairs = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(pairs, (given) => {
      const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
      const found = rankCorrelation(x, y);
      expect(rankCorrelation(y, x) ?? 0).toBeCloseTo(found ?? 0, 12);
      expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
