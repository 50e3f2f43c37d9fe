import type { Series } from './series.ts';

/** So many validations in a row without a new lowest loss are a plateau. */
const PLATEAU_VALIDATIONS = 5;

/** A last loss this many times the lowest is more than noise. */
const RISING = 1.05;

/** How the held-out loss goes; null before the second look, the first of which is at an untrained network. */
export interface Course {
  /**
   * `memorising`: the held-out loss rises while that of training is below it; `worsening`: it rises, and training is no
   * better off.
   */
  readonly kind: 'learning' | 'plateau' | 'memorising' | 'worsening';
  /** The lowest loss so far, in nats per token, and its step. */
  readonly lowest: number;
  readonly lowestStep: number;
  /** Validations since then. */
  readonly since: number;
}

/** @param trainingLoss of late, in nats per token */
export function courseOf(
  validations: Series<'step' | 'lossNatsPerToken'>,
  trainingLoss: number | null,
): Course | null {
  const losses = validations.column('lossNatsPerToken');
  const last = losses.at(-1);
  if (last === undefined || losses.length < 2) return null;
  const best = losses.reduce((lowest, loss, at) => (loss < (losses[lowest] as number) ? at : lowest), 0);
  const found = {
    lowest: losses[best] as number,
    lowestStep: validations.column('step')[best] as number,
    since: losses.length - 1 - best,
  };
  if (found.since < PLATEAU_VALIDATIONS) return { kind: 'learning', ...found };
  if (last <= RISING * found.lowest) return { kind: 'plateau', ...found };
  const isMemorising = trainingLoss !== null && trainingLoss < found.lowest;
  return { kind: isMemorising ? 'memorising' : 'worsening', ...found };
}
