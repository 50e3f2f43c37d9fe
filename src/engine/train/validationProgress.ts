import type { TrainSpec } from '../../core/spec/trainSpec.ts';

/** What a run has learnt from its validations, for early stopping and the plateau schedule. It goes into checkpoints. */
export interface ValidationProgress {
  /** The lowest loss so far; null before the first validation. */
  readonly best: { readonly step: number; readonly lossNatsPerToken: number } | null;
  /** Validations in a row without a new lowest loss. */
  readonly sinceBest: number;
  /** Plateaus so far, each of which has shrunk the learning rate. */
  readonly plateaus: number;
  /** Validations in a row without a new lowest loss or a plateau. */
  readonly sincePlateau: number;
}

export const noProgress: ValidationProgress = { best: null, sinceBest: 0, plateaus: 0, sincePlateau: 0 };

/** What is known after one more validation. A loss that is not a number is never the lowest. */
export function afterValidation(
  { best, sinceBest, plateaus, sincePlateau }: ValidationProgress,
  { step, lossNatsPerToken }: { readonly step: number; readonly lossNatsPerToken: number },
  { schedule, plateauPatience }: Pick<TrainSpec, 'schedule' | 'plateauPatience'>,
): ValidationProgress {
  if (lossNatsPerToken < (best?.lossNatsPerToken ?? Number.POSITIVE_INFINITY)) {
    return { best: { step, lossNatsPerToken }, sinceBest: 0, plateaus, sincePlateau: 0 };
  }
  const isPlateau = schedule === 'plateau' && sincePlateau + 1 >= plateauPatience;
  return {
    best,
    sinceBest: sinceBest + 1,
    plateaus: isPlateau ? plateaus + 1 : plateaus,
    sincePlateau: isPlateau ? 0 : sincePlateau + 1,
  };
}

/** Whether patience has run out. */
export function isEnough(
  { sinceBest }: ValidationProgress,
  { earlyStopping }: Pick<TrainSpec, 'earlyStopping'>,
): boolean {
  return earlyStopping > 0 && sinceBest >= earlyStopping;
}
