import { expect, test } from 'vitest';
import { rowsOfScores, smallestLead } from './shownScores.ts';

const score = (from: number, bleu: number) => ({
  from,
  to: from + 9,
  pairs: 40,
  bleu,
  low: bleu - 1,
  high: bleu + 1,
});
const scores = {
  none: [score(0, 12), score(10, 4)],
  attention: [score(0, 20), score(10, 40), score(20, 30)],
};

test('a row for every length that either network was scored on', () => {
  expect(
    rowsOfScores(scores).map(({ from, none, attention }) => [from, none?.bleu, attention?.bleu]),
  ).toEqual([
    [0, 12, 20],
    [10, 4, 40],
    [20, undefined, 30],
  ]);
  expect(rowsOfScores({ none: [], attention: [] })).toEqual([]);
});

test('the smallest lead is told from some length on, where both networks have scores', () => {
  expect(smallestLead(scores, 0)).toBe(8);
  expect(smallestLead(scores, 10)).toBe(36);
  expect(smallestLead(scores, 20)).toBeNull();
});
