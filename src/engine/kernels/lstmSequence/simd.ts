import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { hiddensBeforeAsOperand } from '../hostSteps.ts';
import { timeline } from '../timeSteps.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/**
 * The LSTM sequence in our SIMD module: the recurrent matrix is laid out once, and each step's product adds to what the
 * gates read from the input.
 */

/** @returns outputs, hidden, cell, then the trace: gates, hiddens, cells. */
export function simdForward(inputs: LstmInputs, shape: LstmShape, memory: SimdMemory): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = allocate([steps * batch, units]);
  const gates = allocate([steps * batch, 4 * units]);
  const hiddens = allocate([(steps + 1) * batch, units]);
  const cells = allocate([(steps + 1) * batch, units]);
  const [hidden, cell] = [allocate([batch, units]), allocate([batch, units])];
  const recurrent = simd.pack(simd.matrix(inputs.recurrent), allocate);
  floats(gates).set(floats(inputs.projected));
  floats(hiddens).set(floats(inputs.hidden));
  floats(cells).set(floats(inputs.cell));
  for (const [index, time] of timeline(shape).entries()) {
    const [before, after] = [index * size, (index + 1) * size];
    const gatesAt = simd.address(gates, 4 * time * size);
    const hiddenBefore = simd.address(hiddens, before);
    simd.multiplyPacked(
      { address: hiddenBefore, rows: batch, columns: units },
      recurrent,
      { address: gatesAt, rows: batch, columns: 4 * units },
      { adds: true },
    );
    simd.kernels.lstmForward(
      batch,
      units,
      gatesAt,
      simd.address(inputs.mask, time * batch),
      hiddenBefore,
      simd.address(cells, before),
      simd.address(hiddens, after),
      simd.address(cells, after),
      simd.address(outputs, time * size),
    );
  }
  floats(hidden).set(floats(hiddens).subarray(steps * size));
  floats(cell).set(floats(cells).subarray(steps * size));
  return [outputs, hidden, cell, gates, hiddens, cells];
}

/** @returns the gradients of projected, recurrent, hidden, cell. */
export function simdBackward(inputs: LstmGradientInputs, shape: LstmShape, memory: SimdMemory): tf.Tensor[] {
  const { allocate, floats, simd } = memory;
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = allocate([steps * batch, 4 * units]);
  const recurrent = allocate([units, 4 * units]);
  const [hidden, cell] = [allocate([batch, units]), allocate([batch, units])];
  const recurrentTransposed = simd.pack(simd.matrix(inputs.recurrent, true), allocate);
  floats(hidden).set(floats(inputs.hiddenGradient));
  floats(cell).set(floats(inputs.cellGradient));
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const gateGradients = simd.address(projected, 4 * time * size);
    simd.kernels.lstmBackward(
      batch,
      units,
      simd.address(inputs.gates, 4 * time * size),
      simd.address(inputs.mask, time * batch),
      simd.address(inputs.cells, index * size),
      simd.address(inputs.cells, (index + 1) * size),
      simd.address(inputs.outputsGradient, time * size),
      simd.address(hidden),
      simd.address(cell),
      gateGradients,
    );
    // Adds 0 on padding, as δz is 0 there.
    simd.multiplyPacked(
      { address: gateGradients, rows: batch, columns: 4 * units },
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
  return [projected, recurrent, hidden, cell];
}
