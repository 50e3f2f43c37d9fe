import { expect, test } from 'vitest';
import { createSeries } from './series.ts';
import { median, RATE_WINDOW, secondsFor, trainingRates } from './trainingRates.ts';

function seriesOf(stepMs: readonly number[]) {
  const series = createSeries(['lossNatsPerToken', 'stepMs', 'targetTokens', 'clockMs']);
  stepMs.forEach((ms, index) => {
    const clockMs = (series.last('clockMs') ?? 0) + 2 * ms;
    series.push({ lossNatsPerToken: index, stepMs: ms, targetTokens: 50, clockMs });
  });
  return series;
}

test('nothing is known before the first step', () => {
  expect(trainingRates(seriesOf([]))).toEqual({
    stepsPerSecond: null,
    targetTokensPerSecond: null,
    recentLoss: null,
  });
});

test('one slow step does not move the steps per second', () => {
  expect(trainingRates(seriesOf([100, 100, 5000, 100, 100])).stepsPerSecond).toBe(10);
});

test('only the newest steps count', () => {
  const rates = trainingRates(seriesOf([...Array(100).fill(1000), ...Array(RATE_WINDOW).fill(50)]));
  expect(rates.stepsPerSecond).toBe(20);
  expect(rates.targetTokensPerSecond).toBe(1000);
});

test('the time left holds what goes on between the steps', () => {
  expect(secondsFor(seriesOf([100]), 50)).toBeNull();
  expect(secondsFor(seriesOf(Array(30).fill(100)), 50)).toBeCloseTo(10);
  expect(secondsFor(seriesOf(Array(30).fill(100)), -3)).toBe(0);
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median(Float64Array.of(4, 1, 3, 2))).toBe(2.5);
  expect(median(Float64Array.of(9))).toBe(9);
});
