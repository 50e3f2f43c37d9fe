import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneHotRow, setWeight, uniformRow } from './setWeight.ts';

const row = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })
  .filter((weights) => sum(weights) > 1e-6)
  .map((weights) => weights.map((weight) => weight / sum(weights)));

test('a row still adds up to 1, has the weight that was set, and keeps the proportions of the others', () => {
  fc.assert(
    fc.property(row, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (weights, place, value) => {
      const at = place % weights.length;
      const changed = setWeight(weights, at, value);
      expect(changed).toHaveLength(weights.length);
      expect(sum(changed)).toBeCloseTo(1, 9);
      expect(changed.every((weight) => weight >= 0)).toBe(true);
      expect(changed[at]).toBe(weights.length === 1 ? 1 : value);
      const others = weights
        .map((weight, index) => [weight, changed[index]!] as const)
        .filter((_, i) => i !== at);
      const [first] = others;
      for (const [before, after] of others) {
        expect(after * first![0]).toBeCloseTo(before * first![1], 9);
      }
    }),
  );
});

test('what one token lets go falls to all others alike where they had nothing', () => {
  expect(setWeight([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
});

test('one place, or all places alike', () => {
  expect(oneHotRow(3, 1)).toEqual([0, 1, 0]);
  expect(uniformRow(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
});

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
