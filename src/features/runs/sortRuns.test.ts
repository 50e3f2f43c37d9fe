import { expect, test } from 'vitest';
import type { KeptRun } from '../../store/runsSlice.ts';
import { sortRuns } from './sortRuns.ts';

const run = (id: number, changedAtMs: number, scores: [loss: number, bleu: number | null] | null) =>
  ({
    id,
    changedAtMs,
    best: scores && { step: 50, lossNatsPerToken: scores[0], bleu: scores[1] },
  }) as KeptRun;
const runs = [run(1, 10, [2, 0]), run(2, 40, null), run(3, 30, [1, 20]), run(4, 20, [3, null])];
const ids = (sorted: readonly KeptRun[]) => sorted.map(({ id }) => id);

test('by when, by BLEU and by loss; what has no score comes last', () => {
  expect(ids(sortRuns(runs, 'latest'))).toEqual([2, 3, 4, 1]);
  expect(ids(sortRuns(runs, 'bleu'))).toEqual([3, 1, 2, 4]);
  expect(ids(sortRuns(runs, 'loss'))).toEqual([3, 1, 4, 2]);
});
