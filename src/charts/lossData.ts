/** What the loss chart shows and says. */
export interface Series {
  /** Ascending; only the first `length` entries count. */
  steps: ArrayLike<number>;
  /** NaN and infinities are gaps. */
  values: ArrayLike<number>;
  length: number;
}

export type LossScale = 'linear' | 'log';

export interface LossData {
  /** Mean cross-entropy per target token, in nats. */
  training: Series;
  validation: Series;
  scale: LossScale;
  /** Loss of a network that gives every token the same probability: ln V. Drawn as a reference line. */
  chanceLoss?: number;
}

/** What stands at a step. Training loss of that very step; the latest validation loss up to it. */
export interface LossReading {
  step: number;
  training: number | null;
  validation: number | null;
  validationStep: number | null;
}

export interface LossCurveStrings {
  /** Names at the ends of the lines, and of the reference line at ln V. */
  training: string;
  validation: string;
  chance: string;
  /** Accessible name of the cursor: "Loss at step". */
  cursor: string;
  /** Stands in the readout before the first step. */
  empty: string;
  /** The first mark of the step axis: "step 0". */
  step(step: number): string;
  /** "step 340 · training 2.131 · validation 2.310" */
  reading(reading: LossReading): string;
}

export interface LossCurveOptions {
  /** Accessible name of the figure. */
  label: string;
  strings: LossCurveStrings;
}
