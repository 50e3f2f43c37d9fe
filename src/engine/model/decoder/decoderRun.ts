import type { tf } from '../../tf.ts';
import type { DecoderState } from './decoderState.ts';

/** What comes of decoder steps, however attention is wired. */
export interface DecoderRun {
  /** [T·B, H], what the output layer reads. */
  readonly features: tf.Tensor2D;
  /** a_it as [T·B, S]; null without attention. */
  readonly weights: tf.Tensor2D | null;
  readonly state: DecoderState;
}
