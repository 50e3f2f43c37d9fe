import type { LstmState } from './lstm.ts';
import type { Parameters } from './parameters.ts';

/** The decoder over one target sentence, however attention is wired. */
export interface DecoderRun {
  /** What the output layer reads, [H] per target position. */
  readonly features: readonly Float64Array[];
  /** [real source length] per target position; null without attention. */
  readonly weights: readonly Float64Array[] | null;
  /** Adds to the gradients of the decoder's parameters. @param featureGradients [H] per target position. */
  backward(gradients: Parameters, featureGradients: readonly Float64Array[]): DecoderGradients;
}

/** What flows back into the rest of the network. */
export interface DecoderGradients {
  /** [E] per target position. */
  readonly words: Float64Array[];
  /** [H] per real source word. */
  readonly annotations: Float64Array[];
  /** Of the decoder's first state. */
  readonly initial: LstmState;
}

/** What the decoder reads. */
export interface DecoderInputs {
  /** x_t, [E] per target position. */
  readonly words: readonly Float64Array[];
  /** h_i of the real source words, [H] each. */
  readonly annotations: readonly Float64Array[];
  /** s_0, from the bridge. */
  readonly initial: LstmState;
}
