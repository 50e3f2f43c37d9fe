import { expect, test } from 'vitest';
import { sigmoid, tanh } from './hostMath.ts';

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

const points = Array.from({ length: 200_001 }, (_, index) => (index - 100_000) / 4000); // −25 to 25

test('tanh is right to well under the rounding of 32-bit numbers', () => {
  const worst = largest(
    points.map((x) => Math.abs(tanh(x) - Math.tanh(x)) / Math.max(1e-30, Math.abs(Math.tanh(x)))),
  );
  expect(worst).toBeLessThan(4e-8); // 1.3e-9 by the fit; beyond |x| = 9 the clamp leaves 1 − 3e-8
  expect(tanh(0)).toBe(0);
  expect(largest(points.map((x) => Math.abs(tanh(x))))).toBeLessThanOrEqual(1);
});

test('the logistic function is right to 1e-8', () => {
  const worst = largest(points.map((x) => Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x)))));
  expect(worst).toBeLessThan(2e-8); // e⁻¹⁸ at the clamp
});

test('NaN goes through, so that a broken run is seen', () => {
  expect(tanh(Number.NaN)).toBeNaN();
  expect(sigmoid(Number.NaN)).toBeNaN();
});
