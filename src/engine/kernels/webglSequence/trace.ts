import type { tf } from '../../tf.ts';
import type { WebglCell } from './cell.ts';
import type { SequenceTrace } from './forward.ts';

/**
 * The trace among a block's results. Other variants of the recurrent blocks have two or three tensors in it, by name;
 * here there are more, and those beyond the named ones go by number.
 */
export function traceTensors({ weights, before, first, texels }: SequenceTrace): tf.Tensor[] {
  return [weights, before, ...first, ...texels];
}

/** How many results a recurrent block may have beside those that are used, as `outputsToSave` wants to know it. */
export const savedTrace: readonly true[] = Array.from({ length: 21 }, () => true as const);

/** Traced tensors beyond the named ones, as inputs of the backward block. */
export function beyondNamed(tensors: readonly tf.Tensor[]): tf.NamedTensorMap {
  return Object.fromEntries(tensors.map((tensor, at) => [`beyond${at}`, tensor]));
}

/** @param named those of the inputs that have names, in their order */
export function traceOf(inputs: object, named: readonly tf.Tensor[], { states }: WebglCell): SequenceTrace {
  const beyond = Object.entries(inputs).filter(([name]) => name.startsWith('beyond'));
  const [weights, before, ...rest] = [...named, ...beyond.map(([, tensor]) => tensor as tf.Tensor)];
  return {
    weights: weights as tf.Tensor,
    before: before as tf.Tensor,
    first: rest.slice(0, states.length),
    texels: rest.slice(states.length),
  };
}
