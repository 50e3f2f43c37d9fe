import { expect, test } from 'vitest';
import { gnmtScore, lengthPenalty } from './gnmtScore.ts';
import type { Hypothesis } from './hypothesis.ts';

function hypothesis(logProbability: number, rows: readonly (readonly number[] | null)[]): Hypothesis {
  const tokens = rows.map((row) => ({
    id: 4,
    logProbability: logProbability / rows.length,
    attention: row && Float32Array.from(row),
    candidates: [],
  }));
  return { tokens, logProbability };
}

test('lp(Y) = (5 + |Y|)^α / 6^α', () => {
  expect(lengthPenalty(1, 0.7)).toBe(1);
  expect(lengthPenalty(7, 1)).toBe(2);
  expect(lengthPenalty(7, 2)).toBe(4);
  expect(lengthPenalty(30, 0)).toBe(1);
});

test('cp = β · Σ ln min(Σ a, 1) over the source words, </s> left out', () => {
  // The words got 0.5, 1.25 and 0.25; </s> hardly anything.
  const one = hypothesis(-3, [
    [0.25, 0.75, 0, 0],
    [0.25, 0.5, 0.25, 0],
  ]);
  const penalties = { lengthPenalty: 0, coveragePenalty: 0.2 };
  expect(gnmtScore(one, penalties)).toBeCloseTo(-3 + 0.2 * (Math.log(0.5) + Math.log(0.25)), 12);
  expect(gnmtScore(one, { ...penalties, lengthPenalty: 1 })).toBeCloseTo(
    (-3 * 6) / 7 + 0.2 * (Math.log(0.5) + Math.log(0.25)),
    12,
  );
});

test('without attention, or with β = 0, there is no coverage', () => {
  expect(gnmtScore(hypothesis(-2, [null, null]), { lengthPenalty: 0, coveragePenalty: 1 })).toBe(-2);
  expect(gnmtScore(hypothesis(-2, [[0, 0, 1]]), { lengthPenalty: 0, coveragePenalty: 0 })).toBe(-2);
});

test('a word that got no attention at all costs much and yet leaves a number', () => {
  const score = gnmtScore(hypothesis(-2, [[0, 0, 1]]), { lengthPenalty: 0, coveragePenalty: 1 });
  expect(score).toBeLessThan(-50);
  expect(Number.isFinite(score)).toBe(true);
});
