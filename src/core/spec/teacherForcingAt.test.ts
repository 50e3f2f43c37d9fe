import { expect, test } from 'vitest';
import { teacherForcingAt } from './teacherForcingAt.ts';

test('goes in a straight line from the first step to the last, and stays there', () => {
  const spec = { teacherForcingStart: 1, teacherForcingEnd: 0.2, steps: 101 };
  expect(teacherForcingAt(spec, 1)).toBe(1);
  expect(teacherForcingAt(spec, 51)).toBeCloseTo(0.6, 12);
  expect(teacherForcingAt(spec, 101)).toBe(0.2);
  expect(teacherForcingAt(spec, 200)).toBe(0.2);
});

test('by default it is exactly 1 at every step', () => {
  const spec = { teacherForcingStart: 1, teacherForcingEnd: 1, steps: 97 };
  for (let step = 1; step <= 100; step++) expect(teacherForcingAt(spec, step)).toBe(1);
});

test('a run of one step begins as it is told', () => {
  expect(teacherForcingAt({ teacherForcingStart: 0.5, teacherForcingEnd: 0, steps: 1 }, 1)).toBe(0.5);
});
