import type { Series } from './series.ts';

/** So many validations in a row without a new lowest loss are a plateau. */
const PLATEAU_VALIDATIONS = 5;

/** A last loss this many times the lowest is more than noise: held-out sentences fare worse and worse. */
const RISING = 1.05;

/** How the held-out loss goes; null before the second look, the first of which is at an untrained network. */
export interface Course {
  readonly kind: 'learning' | 'plateau' | 'rising';
  /** The lowest loss so far, in nats per token, and its step. */
  readonly lowest: number;
  readonly lowestStep: number;
  /** Validations since then. */
  readonly since: number;
}

export function courseOf(validations: Series<'step' | 'lossNatsPerToken'>): Course | null {
  const losses = validations.column('lossNatsPerToken');
  const last = losses.at(-1);
  if (last === undefined || losses.length < 2) return null;
  const best = losses.reduce((lowest, loss, at) => (loss < (losses[lowest] as number) ? at : lowest), 0);
  const since = losses.length - 1 - best;
  const lowest = losses[best] as number;
  return {
    kind: since < PLATEAU_VALIDATIONS ? 'learning' : last > RISING * lowest ? 'rising' : 'plateau',
    lowest,
    lowestStep: validations.column('step')[best] as number,
    since,
  };
}
