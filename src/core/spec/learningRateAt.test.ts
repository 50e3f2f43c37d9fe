import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learningRateAt } from './learningRateAt.ts';

test('a constant rate stays', () => {
  expect(learningRateAt({ learningRate: 0.01, schedule: 'constant', steps: 100 }, 70)).toBe(0.01);
});

test('the cosine begins at the rate, is half way down in the middle, and ends at a hundredth', () => {
  const spec = { learningRate: 0.01, schedule: 'cosine', steps: 101 } as const;
  expect(learningRateAt(spec, 1)).toBeCloseTo(0.01, 12);
  expect(learningRateAt(spec, 51)).toBeCloseTo((0.01 + 0.0001) / 2, 12);
  expect(learningRateAt(spec, 101)).toBeCloseTo(0.0001, 12);
  expect(learningRateAt(spec, 500)).toBeCloseTo(0.0001, 12);
});

test('the cosine never rises', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (steps, step) => {
      const spec = { learningRate: 1, schedule: 'cosine', steps } as const;
      expect(learningRateAt(spec, step + 1)).toBeLessThanOrEqual(learningRateAt(spec, step));
    }),
  );
});
