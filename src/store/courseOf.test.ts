import { expect, test } from 'vitest';
import { courseOf } from './courseOf.ts';
import { createSeries } from './series.ts';

function course(...losses: number[]) {
  return courseWith(5, ...losses);
}

function courseWith(trainingLoss: number, ...losses: number[]) {
  const series = createSeries(['step', 'lossNatsPerToken']);
  losses.forEach((lossNatsPerToken, at) => {
    series.push({ step: 200 * at, lossNatsPerToken });
  });
  return courseOf(series, trainingLoss);
}

test('it is nothing before two looks, and learning while new lowest losses come', () => {
  expect(course()).toBeNull();
  expect(course(7)).toBeNull();
  expect(course(7, 5)).toEqual({ kind: 'learning', lowest: 5, lowestStep: 200, since: 0 });
  expect(course(7, 5, 5, 5.1, 5.2, 5.1)).toMatchObject({ kind: 'learning', since: 4 });
});

test('five looks without a new lowest are a plateau, or a rise where they are clearly worse: by heart, or altogether', () => {
  expect(course(7, 5, 5, 5.1, 5.2, 5.1, 5)).toEqual({
    kind: 'plateau',
    lowest: 5,
    lowestStep: 200,
    since: 5,
  });
  expect(courseWith(3, 7, 5, 5, 5.1, 5.2, 5.1, 5.3)?.kind).toBe('memorising');
  expect(courseWith(5.2, 7, 5, 5, 5.1, 5.2, 5.1, 5.3)?.kind).toBe('worsening');
  expect(course(7, 5, 5, 5.1, 5.2, 5.1, 5, 4.9)?.kind).toBe('learning');
});
