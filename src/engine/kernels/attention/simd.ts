import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { attentionSizes, gradientSizes } from './attentionSizes.ts';

/** Attention in our SIMD module. */

/** @returns contexts, weights */
export function simdForward(
  inputs: AttentionInputs,
  { scale }: AttentionAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { states, vector, lengths } = inputs;
  const batch = lengths.shape[0];
  const { steps, sources, width, units } = attentionSizes(inputs, batch, states !== undefined);
  const rows = steps * batch;
  const stride = states ? 2 * units : units;
  const contexts = allocate([rows, stride]);
  const weights = allocate([rows, sources]);
  simd.kernels.attentionForward(
    rows,
    batch,
    sources,
    width,
    units,
    simd.address(inputs.queries),
    simd.address(inputs.keys),
    simd.address(inputs.annotations),
    simd.address(lengths),
    vector ? simd.address(vector) : 0,
    scale,
    stride,
    simd.address(contexts),
    simd.address(weights),
  );
  if (states) copyRows(floats(states), 0, units, floats(contexts), units, stride, rows, units);
  return [contexts, weights];
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function simdBackward(
  inputs: AttentionGradientInputs,
  { scale }: AttentionAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { batch, steps, sources, width, units, hasStates } = gradientSizes(inputs);
  const rows = steps * batch;
  const stride = hasStates ? 2 * units : units;
  const queries = allocate([rows, width]);
  const keys = allocate([sources * batch, width]);
  const annotations = allocate([sources * batch, units]);
  const vector = inputs.vector ? allocate([width]) : null;
  const states = hasStates ? allocate([rows, units]) : null;
  const scores = allocate([rows, sources]);
  for (const sum of [keys, annotations, ...(vector ? [vector] : [])]) floats(sum).fill(0);
  const contextsGradient = simd.address(inputs.contextsGradient);
  simd.kernels.attentionScoresGradient(
    rows,
    batch,
    sources,
    units,
    simd.address(inputs.annotations),
    simd.address(inputs.weights),
    stride,
    contextsGradient,
    inputs.weightsGradient ? simd.address(inputs.weightsGradient) : 0,
    simd.address(annotations),
    simd.address(scores),
  );
  simd.kernels.attentionInputsGradient(
    rows,
    batch,
    sources,
    width,
    simd.address(inputs.queries),
    simd.address(inputs.keys),
    inputs.vector ? simd.address(inputs.vector) : 0,
    scale,
    simd.address(scores),
    simd.address(queries),
    simd.address(keys),
    vector ? simd.address(vector) : 0,
  );
  if (states) copyRows(floats(inputs.contextsGradient), units, stride, floats(states), 0, units, rows, units);
  return [queries, keys, annotations, vector, states].filter((tensor) => tensor !== null);
}

/** So many numbers of each row, from a place in the rows of one matrix to a place in those of another. */
function copyRows(
  from: Float32Array,
  fromPlace: number,
  fromStride: number,
  to: Float32Array,
  toPlace: number,
  toStride: number,
  rows: number,
  width: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * fromStride + fromPlace;
    to.set(from.subarray(start, start + width), row * toStride + toPlace);
  }
}
