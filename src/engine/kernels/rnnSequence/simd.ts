import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { hiddensBeforeAsOperand } from '../hostSteps.ts';
import { type SequenceShape, timeline } from '../timeSteps.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/**
 * The simple recurrent layer in our SIMD module: the recurrent matrix is laid out once, and each step's product adds to
 * what the units read from the input.
 */

/** @returns outputs, hidden, then the trace: hiddens. */
export function simdForward(inputs: RnnInputs, shape: SequenceShape, memory: SimdMemory): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = allocate([steps * batch, units]);
  const hiddens = allocate([(steps + 1) * batch, units]);
  const hidden = allocate([batch, units]);
  const recurrent = simd.pack(simd.matrix(inputs.recurrent), allocate);
  floats(hiddens).set(floats(inputs.hidden));
  const projected = floats(inputs.projected);
  for (const [index, time] of timeline(shape).entries()) {
    const after = (index + 1) * size;
    floats(hiddens).set(projected.subarray(time * size, (time + 1) * size), after);
    const hiddenBefore = simd.address(hiddens, index * size);
    const hiddenAfter = simd.address(hiddens, after);
    simd.multiplyPacked(
      { address: hiddenBefore, rows: batch, columns: units },
      recurrent,
      { address: hiddenAfter, rows: batch, columns: units },
      { adds: true },
    );
    simd.kernels.rnnForward(
      batch,
      units,
      simd.address(inputs.mask, time * batch),
      hiddenBefore,
      hiddenAfter,
      simd.address(outputs, time * size),
    );
  }
  floats(hidden).set(floats(hiddens).subarray(steps * size));
  return [outputs, hidden, hiddens];
}

/** @returns the gradients of projected, recurrent, hidden. */
export function simdBackward(
  inputs: RnnGradientInputs,
  shape: SequenceShape,
  memory: SimdMemory,
): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = allocate([steps * batch, units]);
  const recurrent = allocate([units, units]);
  const hidden = allocate([batch, units]);
  const recurrentTransposed = simd.pack(simd.matrix(inputs.recurrent, true), allocate);
  floats(hidden).set(floats(inputs.hiddenGradient));
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const inputGradient = simd.address(projected, time * size);
    simd.kernels.rnnBackward(
      batch,
      units,
      simd.address(inputs.mask, time * batch),
      simd.address(inputs.hiddens, (index + 1) * size),
      simd.address(inputs.outputsGradient, time * size),
      simd.address(hidden),
      inputGradient,
    );
    // Adds 0 on padding, as δz is 0 there.
    simd.multiplyPacked(
      { address: inputGradient, rows: batch, columns: units },
      recurrentTransposed,
      simd.matrix(hidden),
      { adds: true },
    );
  }
  simd.multiply(
    hiddensBeforeAsOperand(inputs.hiddens, shape, memory),
    simd.matrix(projected),
    simd.matrix(recurrent),
  );
  return [projected, recurrent, hidden];
}
