import type { LengthScore } from '../../core/metrics/lengthScores.ts';
import type { BottleneckNetwork } from '../../core/spec/bottleneckPlan.ts';

/** Of each network; of several runs with the score of each. */
export type ShownScores = Readonly<
  Record<BottleneckNetwork, readonly (LengthScore & { readonly runs?: readonly number[] })[]>
>;

/** The ranges of lengths that either network has a score for, with what each scored there. */
export function rowsOfScores({ none, attention }: ShownScores) {
  const starts = [...new Set([...none, ...attention].map(({ from }) => from))].sort((a, b) => a - b);
  return starts.map((start) => {
    const at = (scores: ShownScores[BottleneckNetwork]) => scores.find(({ from }) => from === start) ?? null;
    const row = { none: at(none), attention: at(attention) };
    const { from, to, pairs } = (row.attention ?? row.none) as LengthScore;
    return { from, to, pairs, ...row };
  });
}

/** How far attention is ahead at least, at the lengths from so many words on; null where not both have scores there. */
export function smallestLead(scores: ShownScores, fromWords: number): number | null {
  const leads = rowsOfScores(scores).flatMap(({ from, none, attention }) =>
    from >= fromWords && none && attention ? [attention.bleu - none.bleu] : [],
  );
  return leads.length === 0 ? null : Math.min(...leads);
}
