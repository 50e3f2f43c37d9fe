import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barCount, barMeans, colourLimit, stripColour, stripImage, summariseVector } from './networkStrip.ts';

const vectors = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 300 });

test('every unit counts in one bar, and bars stay wide enough to be seen', () => {
  fc.assert(
    fc.property(vectors, fc.integer({ min: 4, max: 400 }), (values, width) => {
      const bars = barCount(values.length, width);
      expect(bars).toBeGreaterThanOrEqual(1);
      expect(bars).toBeLessThanOrEqual(Math.min(32, values.length));
      expect(width / bars).toBeGreaterThanOrEqual(2);
      const means = barMeans(values, bars);
      const sizes = barMeans([...values.keys()], bars);
      // Means of consecutive stretches of the numbers 0, 1, 2 … rise.
      expect(sizes.every((size, at) => at === 0 || size > (sizes[at - 1] as number))).toBe(true);
      if (values.length % bars === 0) {
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(means) * (values.length / bars)).toBeCloseTo(sum(values), 9);
      }
    }),
  );
});

test('a hundred and twenty-eight units in a narrow cell: sixteen bars of eight', () => {
  expect(barCount(128, 40)).toBe(16);
  expect(barMeans([1, 3, -2, -4, 0, 1], 3)).toEqual([2, -3, 0.5]);
});

test('a vector in numbers', () => {
  expect(summariseVector([0.5, -0.75, 0.25, 0])).toEqual({
    mean: 0,
    least: -0.75,
    most: 0.5,
    strongestUnit: 2,
    strongest: -0.75,
  });
});

test('colours run to a round number that nearly all bars keep within', () => {
  expect(colourLimit([0.01, -0.03])).toBe(0.05);
  expect(colourLimit([...Array(40).fill(0.3), 4])).toBe(0.5);
  expect(colourLimit([])).toBe(1);
});

test('zero is paper, and both ends are reached', () => {
  const colour = stripColour({ below: '#0000ff', zero: '#ffffff', above: '#ff0000' }, 0.5);
  expect([0, -0.5, 0.5, -9, 0.25].map(colour)).toEqual([
    'rgb(255, 255, 255)',
    'rgb(0, 0, 255)',
    'rgb(255, 0, 0)',
    'rgb(0, 0, 255)',
    'rgb(255, 128, 128)',
  ]);
  expect(stripImage([-1, 1], colour)).toBe(
    'linear-gradient(to right, rgb(0, 0, 255) 0% 50%, rgb(255, 0, 0) 50% 100%)',
  );
});
