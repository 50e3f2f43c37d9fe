import type { LengthCurve } from '../../charts/lengthCurvesLayout.ts';

/** Scores by length made up, of two networks; one was run three times. */
const scoreOf = (at: number, score: number, spread: number) => ({
  from: 10 * at,
  to: 10 * at + 9,
  score,
  low: score - spread,
  high: score + spread,
});

export const lengthCurvesOfTwo: readonly LengthCurve[] = [
  {
    look: 'plain',
    name: 'without',
    scores: [22, 12, 7, 4, 3].map((score, at) => scoreOf(at, score, 2)),
  },
  {
    look: 'strong',
    name: 'with',
    scores: [64, 58, 51, 47, 44].map((score, at) => ({
      ...scoreOf(at, score, 6),
      runs: [score - 4, score + 1, score + 3],
    })),
  },
];
