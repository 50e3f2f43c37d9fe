import { tf } from '../../tf.ts';
import { sigmoid, tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import { addTo, stepOf, transposedHiddensBefore } from '../hostSteps.ts';
import { timeline } from '../timeSteps.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/**
 * The LSTM sequence for backends whose memory JavaScript can reach: stock matrix products, everything pointwise in one
 * plain loop per time step. On wasm this is several times faster than stock operations, whose cost is their number.
 */

/** @returns outputs, hidden, cell, then the trace: gates, hiddens, cells. */
export function hostForward(inputs: LstmInputs, shape: LstmShape, memory: HostMemory): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = memory.allocate([steps * batch, units]);
  const gates = memory.allocate([steps * batch, 4 * units]);
  const hiddens = memory.allocate([(steps + 1) * batch, units]);
  const cells = memory.allocate([(steps + 1) * batch, units]);
  const hidden = memory.allocate([batch, units]) as tf.Tensor2D; // the state that enters the product
  memory.floats(hidden).set(memory.floats(inputs.hidden));
  memory.floats(hiddens).set(memory.floats(inputs.hidden));
  memory.floats(cells).set(memory.floats(inputs.cell));

  for (const [index, time] of timeline(shape).entries()) {
    const recurrence = tf.matMul(hidden, inputs.recurrent); // [B, 4H]
    forwardStep({
      z: memory.floats(recurrence),
      projected: stepOf(memory.floats(inputs.projected), time, 4 * size),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      previousCell: stepOf(memory.floats(cells), index, size),
      gates: stepOf(memory.floats(gates), time, 4 * size),
      output: stepOf(memory.floats(outputs), time, size),
      cell: stepOf(memory.floats(cells), index + 1, size),
      hidden: memory.floats(hidden),
      batch,
      units,
    });
    memory.floats(hiddens).set(memory.floats(hidden), (index + 1) * size);
    recurrence.dispose();
  }
  const lastCell = memory.allocate([batch, units]);
  memory.floats(lastCell).set(memory.floats(cells).subarray(steps * size));
  return [outputs, hidden, lastCell, gates, hiddens, cells];
}

interface ForwardStep {
  /** [B, 4H], the recurrent product. */
  z: Float32Array;
  projected: Float32Array;
  mask: Float32Array;
  previousCell: Float32Array;
  gates: Float32Array;
  output: Float32Array;
  cell: Float32Array;
  /** [B, H]; the previous state on entry, the next one on return. */
  hidden: Float32Array;
  batch: number;
  units: number;
}

function forwardStep(step: ForwardStep): void {
  const { z, projected, mask, previousCell, gates, output, cell, hidden, batch, units } = step;
  for (let row = 0; row < batch; row++) {
    const isReal = mask[row] !== 0;
    const base = row * 4 * units;
    for (let unit = 0; unit < units; unit++) {
      const at = row * units + unit;
      const [zi, zf, zg, zo] = [
        base + unit,
        base + units + unit,
        base + 2 * units + unit,
        base + 3 * units + unit,
      ];
      const i = sigmoid((z[zi] as number) + (projected[zi] as number));
      const f = sigmoid((z[zf] as number) + (projected[zf] as number));
      const g = tanh((z[zg] as number) + (projected[zg] as number));
      const o = sigmoid((z[zo] as number) + (projected[zo] as number));
      gates[zi] = i;
      gates[zf] = f;
      gates[zg] = g;
      gates[zo] = o;
      if (isReal) {
        const next = f * (previousCell[at] as number) + i * g;
        const h = o * tanh(next);
        cell[at] = next;
        output[at] = h;
        hidden[at] = h;
      } else {
        cell[at] = previousCell[at] as number;
        output[at] = 0;
      }
    }
  }
}

/** @returns the gradients of projected, recurrent, hidden, cell. */
export function hostBackward(inputs: LstmGradientInputs, shape: LstmShape, memory: HostMemory): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = memory.allocate([steps * batch, 4 * units]) as tf.Tensor2D;
  const stepGradient = memory.allocate([batch, 4 * units]) as tf.Tensor2D;
  const hidden = memory.allocate([batch, units]);
  const cell = memory.allocate([batch, units]);
  const recurrentTransposed = tf.transpose(inputs.recurrent); // [4H, H]
  memory.floats(hidden).set(memory.floats(inputs.hiddenGradient));
  memory.floats(cell).set(memory.floats(inputs.cellGradient));

  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    backwardStep({
      gates: stepOf(memory.floats(inputs.gates), time, 4 * size),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      previousCell: stepOf(memory.floats(inputs.cells), index, size),
      outputGradient: stepOf(memory.floats(inputs.outputsGradient), time, size),
      hidden: memory.floats(hidden),
      cell: memory.floats(cell),
      z: memory.floats(stepGradient),
      batch,
      units,
    });
    memory.floats(projected).set(memory.floats(stepGradient), time * 4 * size);
    const through = tf.matMul(stepGradient, recurrentTransposed); // [B, H]
    addTo(memory.floats(hidden), memory.floats(through)); // 0 on padding, as δz is
    through.dispose();
  }
  const previousHiddens = transposedHiddensBefore(inputs.hiddens, shape, memory);
  const recurrent = tf.matMul(previousHiddens, projected); // [H, 4H]
  tf.dispose([previousHiddens, stepGradient, recurrentTransposed]);
  return [projected, recurrent, hidden, cell];
}

interface BackwardStep {
  gates: Float32Array;
  mask: Float32Array;
  previousCell: Float32Array;
  outputGradient: Float32Array;
  /** [B, H]; δh_t on entry; on return what padding carries past the step, and 0 on real tokens. */
  hidden: Float32Array;
  /** [B, H]; δc_t on entry, δc_{t−1} on return. */
  cell: Float32Array;
  /** [B, 4H], written. */
  z: Float32Array;
  batch: number;
  units: number;
}

function backwardStep(step: BackwardStep): void {
  const { gates, mask, previousCell, outputGradient, hidden, cell, z, batch, units } = step;
  for (let row = 0; row < batch; row++) {
    const base = row * 4 * units;
    if (mask[row] === 0) {
      z.fill(0, base, base + 4 * units);
      continue;
    }
    for (let unit = 0; unit < units; unit++) {
      const at = row * units + unit;
      const [zi, zf, zg, zo] = [
        base + unit,
        base + units + unit,
        base + 2 * units + unit,
        base + 3 * units + unit,
      ];
      const i = gates[zi] as number;
      const f = gates[zf] as number;
      const g = gates[zg] as number;
      const o = gates[zo] as number;
      const before = previousCell[at] as number;
      const tanhCell = tanh(f * before + i * g);
      const dh = (hidden[at] as number) + (outputGradient[at] as number);
      const dc = (cell[at] as number) + dh * o * (1 - tanhCell * tanhCell);
      z[zi] = dc * g * i * (1 - i);
      z[zf] = dc * before * f * (1 - f);
      z[zg] = dc * i * (1 - g * g);
      z[zo] = dh * tanhCell * o * (1 - o);
      cell[at] = dc * f;
      hidden[at] = 0;
    }
  }
}
