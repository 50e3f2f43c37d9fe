import type { TriedTokens } from '../../store/actions/tokens.ts';

export interface ChosenWord {
  readonly side: 'source' | 'target';
  readonly index: number;
}

/** The word that was chosen; where there is none such, the one that takes the most merges. */
export function wordToWatch(replays: TriedTokens['replays'], chosen: ChosenWord | null): ChosenWord | null {
  if (chosen && replays[chosen.side][chosen.index]) return chosen;
  let best: ChosenWord | null = null;
  let most = 0;
  for (const side of ['source', 'target'] as const) {
    for (const [index, { frames }] of replays[side].entries()) {
      if (frames.length <= most) continue;
      best = { side, index };
      most = frames.length;
    }
  }
  return best;
}
