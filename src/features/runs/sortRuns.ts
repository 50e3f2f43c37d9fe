import type { KeptRun } from '../../store/runsSlice.ts';

export const runSorts = ['latest', 'bleu', 'loss'] as const;
export type RunSort = (typeof runSorts)[number];

/** The latest, the highest BLEU or the lowest loss first; runs that have none come last, the latest first. */
export function sortRuns(runs: readonly KeptRun[], by: RunSort): readonly KeptRun[] {
  return runs.toSorted((a, b) => rankOf(a, by) - rankOf(b, by) || b.changedAtMs - a.changedAtMs);
}

function rankOf({ best }: KeptRun, by: RunSort): number {
  switch (by) {
    case 'latest':
      return 0;
    case 'bleu':
      return -(best?.bleu ?? -1);
    case 'loss':
      return best?.lossNatsPerToken ?? Number.MAX_VALUE;
    default:
      return by satisfies never;
  }
}
