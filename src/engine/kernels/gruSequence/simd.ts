import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { hiddensBeforeAsOperand } from '../hostSteps.ts';
import { type SequenceShape, timeline } from '../timeSteps.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/** The GRU sequence in our SIMD module: the recurrent matrix is laid out once for all steps. */

/** @returns outputs, hidden, then the trace: gates, hiddens. */
export function simdForward(inputs: GruInputs, shape: SequenceShape, memory: SimdMemory): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = allocate([steps * batch, units]);
  const gates = allocate([steps * batch, 4 * units]);
  const hiddens = allocate([(steps + 1) * batch, units]);
  const hidden = allocate([batch, units]);
  const products = allocate([batch, 3 * units]);
  const recurrent = simd.pack(simd.matrix(inputs.recurrent), allocate);
  floats(hiddens).set(floats(inputs.hidden));
  for (const [index, time] of timeline(shape).entries()) {
    const hiddenBefore = simd.address(hiddens, index * size);
    simd.multiplyPacked(
      { address: hiddenBefore, rows: batch, columns: units },
      recurrent,
      simd.matrix(products),
    );
    simd.kernels.gruForward(
      batch,
      units,
      simd.address(products),
      simd.address(inputs.projected, 3 * time * size),
      simd.address(inputs.candidateBias),
      simd.address(inputs.mask, time * batch),
      simd.address(gates, 4 * time * size),
      hiddenBefore,
      simd.address(hiddens, (index + 1) * size),
      simd.address(outputs, time * size),
    );
  }
  floats(hidden).set(floats(hiddens).subarray(steps * size));
  return [outputs, hidden, gates, hiddens];
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
export function simdBackward(
  inputs: GruGradientInputs,
  shape: SequenceShape,
  memory: SimdMemory,
): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = allocate([steps * batch, 3 * units]);
  const products = allocate([steps * batch, 3 * units]); // δs
  const recurrent = allocate([units, 3 * units]);
  const sums = allocate([3 * units]); // of δs, the last third of them δcandidateBias
  const candidateBias = allocate([units]);
  const hidden = allocate([batch, units]);
  const recurrentTransposed = simd.pack(simd.matrix(inputs.recurrent, true), allocate);
  floats(hidden).set(floats(inputs.hiddenGradient));
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const productGradient = simd.address(products, 3 * time * size);
    simd.kernels.gruBackward(
      batch,
      units,
      simd.address(inputs.gates, 4 * time * size),
      simd.address(inputs.mask, time * batch),
      simd.address(inputs.hiddens, index * size),
      simd.address(inputs.outputsGradient, time * size),
      simd.address(hidden),
      simd.address(projected, 3 * time * size),
      productGradient,
    );
    // Adds 0 on padding, as δs is 0 there.
    simd.multiplyPacked(
      { address: productGradient, rows: batch, columns: 3 * units },
      recurrentTransposed,
      simd.matrix(hidden),
      { adds: true },
    );
  }
  simd.multiply(
    hiddensBeforeAsOperand(inputs.hiddens, shape, memory),
    simd.matrix(products),
    simd.matrix(recurrent),
  );
  simd.kernels.columnSums(steps * batch, 3 * units, simd.address(products), simd.address(sums));
  floats(candidateBias).set(floats(sums).subarray(2 * units));
  return [projected, recurrent, candidateBias, hidden];
}
