import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { copyColumns, stepOf } from '../hostSteps.ts';
import type {
  AttentiveLstmAttributes,
  AttentiveLstmGradientInputs,
  AttentiveLstmInputs,
} from './attentiveLstm.ts';
import { type AttentiveLstmSizes, attentiveLstmSizes, gradientSizes } from './attentiveLstmSizes.ts';

/**
 * The attentive LSTM in our SIMD module, whose kernels of attention and of the LSTM it puts together. What is kept of
 * the looks stands in three parts one after the other, c_{t−1} of all rows, then q_t, then a_t.
 */

/** @returns pairs, weights, hidden, cell, then the trace: gates, hiddensBefore, looks. */
export function simdForward(
  inputs: AttentiveLstmInputs,
  { scale }: AttentiveLstmAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { kernels, address, matrix } = simd;
  const sizes = attentiveLstmSizes(inputs);
  const { steps, batch, sources, units, lookWidth } = sizes;
  const [rows, size] = [steps * batch, batch * units];
  const { queryMatrix, vector } = inputs;
  const pairs = allocate([rows, 2 * units]);
  const weights = allocate([rows, sources]);
  const gates = allocate([rows, 4 * units]);
  const hiddensBefore = allocate([rows, units]);
  const looks = allocate([rows, lookWidth]);
  const [hidden, cell, output] = [
    allocate([batch, units]),
    allocate([batch, units]),
    allocate([batch, units]),
  ];
  const mask = allocate([batch]);
  const recurrent = simd.pack(matrix(inputs.recurrent), allocate);
  const queryPacked = queryMatrix && simd.pack(matrix(queryMatrix), allocate);
  const parts = partsOf(sizes);
  floats(gates).set(floats(inputs.projected));
  floats(hidden).set(floats(inputs.hidden));
  floats(looks).set(floats(inputs.cell), parts.cells);
  floats(mask).fill(1);
  for (let time = 0; time < steps; time++) {
    const gatesAt = address(gates, 4 * time * size);
    const hiddenBefore = address(hiddensBefore, time * size);
    floats(hiddensBefore).set(floats(hidden), time * size);
    const state = { address: hiddenBefore, rows: batch, columns: units };
    simd.multiplyPacked(
      state,
      recurrent,
      { address: gatesAt, rows: batch, columns: 4 * units },
      { adds: true },
    );
    const query = queryPacked ? address(looks, parts.queries + time * size) : hiddenBefore;
    if (queryPacked) simd.multiplyPacked(state, queryPacked, { address: query, rows: batch, columns: units });
    const weightsAt = address(weights, time * batch * sources);
    kernels.attentionWeights(
      batch,
      batch,
      sources,
      units,
      query,
      address(inputs.keys),
      address(inputs.lengths),
      vector ? address(vector) : 0,
      scale,
      weightsAt,
    );
    const annotations = address(inputs.annotations);
    const pairAt = address(pairs, 2 * time * size);
    kernels.weightedSums(batch, batch, sources, units, weightsAt, annotations, 2 * units, pairAt, 0);
    const shares = address(inputs.gateShares);
    kernels.weightedSums(batch, batch, sources, 4 * units, weightsAt, shares, 4 * units, gatesAt, 1);
    kernels.lstmForward(
      batch,
      units,
      gatesAt,
      address(mask),
      hiddenBefore,
      address(looks, parts.cells + time * size),
      address(hidden),
      time === steps - 1 ? address(cell) : address(looks, parts.cells + (time + 1) * size),
      address(output),
    );
    const to = stepOf(floats(pairs), time, 2 * size);
    copyColumns({ from: floats(output), to, toStride: 2 * units, toPlace: units }, units);
  }
  floats(looks).set(floats(weights), parts.weights);
  return [pairs, weights, hidden, cell, gates, hiddensBefore, looks];
}

/** Where each part of the looks begins. */
function partsOf({ steps, batch, units, isAdditive }: AttentiveLstmSizes) {
  const size = steps * batch * units;
  return { cells: 0, queries: size, weights: isAdditive ? 2 * size : size };
}

/**
 * @returns the gradients of projected, recurrent, keys, gateShares, annotations, hidden, cell, and of queryMatrix and
 * vector where the score is additive.
 */
export function simdBackward(
  inputs: AttentiveLstmGradientInputs,
  { scale }: AttentiveLstmAttributes,
  { allocate, floats, simd }: SimdMemory,
): tf.Tensor[] {
  const { kernels, address, matrix } = simd;
  const sizes = gradientSizes(inputs);
  const { steps, batch, sources, units } = sizes;
  const [rows, size] = [steps * batch, batch * units];
  const { queryMatrix } = inputs;
  const projected = allocate([rows, 4 * units]);
  const recurrent = allocate([units, 4 * units]);
  const [keys, annotations] = [allocate([sources * batch, units]), allocate([sources * batch, units])];
  const gateShares = allocate([sources * batch, 4 * units]);
  const [hidden, cell] = [allocate([batch, units]), allocate([batch, units])];
  const queries = allocate([rows, units]);
  const matrixGradient = allocate([units, units]);
  const vector = allocate([units]);
  const states = allocate([rows, units]);
  const lastCell = allocate([batch, units]);
  const scores = allocate([batch, sources]);
  const mask = allocate([batch]);
  const recurrentBack = simd.pack(matrix(inputs.recurrent, true), allocate);
  const queryBack = queryMatrix && simd.pack(matrix(queryMatrix, true), allocate);
  const parts = partsOf(sizes);
  for (const sum of [keys, annotations, gateShares, hidden, cell, vector]) floats(sum).fill(0);
  floats(mask).fill(1);
  const pairs = floats(inputs.pairsGradient);
  copyColumns({ from: pairs, fromStride: 2 * units, fromPlace: units, to: floats(states) }, units);
  nextCell(
    stepOf(floats(inputs.gates), steps - 1, 4 * size),
    stepOf(floats(inputs.looks), steps - 1, size),
    floats(lastCell),
    units,
  );
  for (let time = steps - 1; time >= 0; time--) {
    const gateGradients = address(projected, 4 * time * size);
    const hiddenBefore = address(inputs.hiddensBefore, time * size);
    const weights = address(inputs.looks, parts.weights + time * batch * sources);
    const isLast = time === steps - 1;
    kernels.lstmBackward(
      batch,
      units,
      address(inputs.gates, 4 * time * size),
      address(mask),
      address(inputs.looks, parts.cells + time * size),
      isLast ? address(lastCell) : address(inputs.looks, parts.cells + (time + 1) * size),
      address(states, time * size),
      address(hidden),
      address(cell),
      gateGradients,
    );
    kernels.weightedSumsGradient(
      batch,
      batch,
      sources,
      4 * units,
      weights,
      address(inputs.gateShares),
      4 * units,
      gateGradients,
      address(gateShares),
      address(scores),
      0,
    );
    kernels.weightedSumsGradient(
      batch,
      batch,
      sources,
      units,
      weights,
      address(inputs.annotations),
      2 * units,
      address(inputs.pairsGradient, 2 * time * size),
      address(annotations),
      address(scores),
      1,
    );
    kernels.softmaxGradient(batch, sources, weights, address(scores));
    const queryGradient = address(queries, time * size);
    kernels.attentionInputsGradient(
      batch,
      batch,
      sources,
      units,
      queryBack ? address(inputs.looks, parts.queries + time * size) : hiddenBefore,
      address(inputs.keys),
      inputs.vector ? address(inputs.vector) : 0,
      scale,
      address(scores),
      queryGradient,
      address(keys),
      address(vector),
    );
    const before = matrix(hidden);
    const gradients = { address: gateGradients, rows: batch, columns: 4 * units };
    simd.multiplyPacked(gradients, recurrentBack, before, { adds: true });
    const asked = { address: queryGradient, rows: batch, columns: units };
    if (queryBack) simd.multiplyPacked(asked, queryBack, before, { adds: true });
    else kernels.addScaled(size, 1, queryGradient, before.address);
  }
  simd.multiply(matrix(inputs.hiddensBefore, true), matrix(projected), matrix(recurrent));
  const common = [projected, recurrent, keys, gateShares, annotations, hidden, cell];
  if (!queryMatrix) return common;
  simd.multiply(matrix(inputs.hiddensBefore, true), matrix(queries), matrix(matrixGradient));
  return [...common, matrixGradient, vector];
}

/** c = f·c_{t−1} + i·g. @param gates [B, 4H] @param result [B, H], written */
function nextCell(gates: Float32Array, before: Float32Array, result: Float32Array, units: number): void {
  for (let at = 0; at < result.length; at++) {
    const row = Math.floor(at / units);
    const [i, f, g] = [0, 1, 2].map((gate) => gates[(4 * row + gate) * units + (at % units)] as number) as [
      number,
      number,
      number,
    ];
    result[at] = f * (before[at] as number) + i * g;
  }
}
