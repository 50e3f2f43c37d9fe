import { tf } from '../tf.ts';

/** What the recurrent blocks share: the shape of a sequence [T·B, …], and the way through its steps. */
export type SequenceShape = {
  steps: number;
  batch: number;
  units: number;
  /** Whether time runs from the last step to the first. */
  reverse: boolean;
  /** Whether nothing asks for the gradients of the first states: a variant may leave them out. */
  isFirstFixed?: boolean;
};

/** Positions in the order of travel. */
export function timeline({ steps, reverse }: SequenceShape): number[] {
  return Array.from({ length: steps }, (_, index) => (reverse ? steps - 1 - index : index));
}

/** One step of a sequence. @param sequence [T·B, C] @returns [B, C] */
export function rowsAt(sequence: tf.Tensor2D, time: number, batch: number): tf.Tensor2D {
  return tf.slice(sequence, [time * batch, 0], [batch, sequence.shape[1]]);
}

/** h_{t−1} of every step in the direction of travel. @param hiddens [(T+1)·B, H] @returns [T·B, H] */
export function hiddensBefore(hiddens: tf.Tensor2D, { steps, batch, units }: SequenceShape): tf.Tensor2D {
  return tf.slice(hiddens, [0, 0], [steps * batch, units]);
}

/** Steps listed by position, as the direction of travel meets them. */
export function inTravelOrder<T>(steps: readonly T[], { reverse }: SequenceShape): readonly T[] {
  return reverse ? steps.toReversed() : steps;
}
