import { describe, expect, it } from 'vitest';
import { lengthScores, scoresOfRuns } from './lengthScores.ts';

const bucket = (from: number, pairs: number, bleu: number | null) => ({
  from,
  to: from + 9,
  pairs,
  bleu,
  low: bleu === null ? null : bleu - 3,
  high: bleu === null ? null : bleu + 4,
});

describe('lengthScores', () => {
  it('leaves out what nothing, or too little, was scored on', () => {
    expect(lengthScores([bucket(0, 9, 80), bucket(10, 10, 60), bucket(20, 0, null)])).toEqual([
      { from: 10, to: 19, pairs: 10, bleu: 60, low: 57, high: 64 },
    ]);
  });
});

describe('scoresOfRuns', () => {
  it('has the mean of the runs, each run, and the outermost ends of their intervals', () => {
    const runs = [60, 50, 55].map((bleu) => lengthScores([bucket(0, 40, 80), bucket(10, 50, bleu)]));
    expect(scoresOfRuns(runs)).toEqual([
      { from: 0, to: 9, pairs: 40, bleu: 80, low: 77, high: 84, runs: [80, 80, 80] },
      { from: 10, to: 19, pairs: 50, bleu: 55, low: 47, high: 64, runs: [60, 50, 55] },
    ]);
    expect(scoresOfRuns([])).toEqual([]);
  });
});
