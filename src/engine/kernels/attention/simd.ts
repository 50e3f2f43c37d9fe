import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { copyColumns } from '../hostSteps.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { attentionSizes, gradientSizes } from './attentionSizes.ts';

/** Attention in our SIMD module. */

/** @returns contexts, weights */
export function simdForward(
  inputs: AttentionInputs,
  { scale }: AttentionAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { kernels, address } = simd;
  const { states, vector, lengths } = inputs;
  const batch = lengths.shape[0];
  const { steps, sources, width, units } = attentionSizes(inputs, batch, states !== undefined);
  const rows = steps * batch;
  const stride = states ? 2 * units : units;
  const contexts = allocate([rows, stride]);
  const weights = allocate([rows, sources]);
  const weightsAt = address(weights);
  kernels.attentionWeights(
    rows,
    batch,
    sources,
    width,
    address(inputs.queries),
    address(inputs.keys),
    address(lengths),
    vector ? address(vector) : 0,
    scale,
    weightsAt,
  );
  const annotations = address(inputs.annotations);
  kernels.weightedSums(rows, batch, sources, units, weightsAt, annotations, stride, address(contexts), 0);
  if (states)
    copyColumns({ from: floats(states), to: floats(contexts), toStride: stride, toPlace: units }, units);
  return [contexts, weights];
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function simdBackward(
  inputs: AttentionGradientInputs,
  { scale }: AttentionAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { kernels, address } = simd;
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
  if (inputs.weightsGradient) floats(scores).set(floats(inputs.weightsGradient));
  const [weights, scoresAt] = [address(inputs.weights), address(scores)];
  kernels.weightedSumsGradient(
    rows,
    batch,
    sources,
    units,
    weights,
    address(inputs.annotations),
    stride,
    address(inputs.contextsGradient),
    address(annotations),
    scoresAt,
    inputs.weightsGradient ? 1 : 0,
  );
  kernels.softmaxGradient(rows, sources, weights, scoresAt);
  kernels.attentionInputsGradient(
    rows,
    batch,
    sources,
    width,
    address(inputs.queries),
    address(inputs.keys),
    inputs.vector ? address(inputs.vector) : 0,
    scale,
    scoresAt,
    address(queries),
    address(keys),
    vector ? address(vector) : 0,
  );
  if (states) {
    const from = floats(inputs.contextsGradient);
    copyColumns({ from, fromStride: stride, fromPlace: units, to: floats(states) }, units);
  }
  return [queries, keys, annotations, vector, states].filter((tensor) => tensor !== null);
}
