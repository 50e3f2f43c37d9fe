import { tf } from '../../tf.ts';
import { tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import { addTo, stepOf, transposedHiddensBefore } from '../hostSteps.ts';
import { type SequenceShape, timeline } from '../timeSteps.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/**
 * The simple recurrent layer for backends whose memory JavaScript can reach: stock matrix products, everything
 * pointwise in one plain loop per time step.
 */

/** @returns outputs, hidden, then the trace: hiddens. */
export function hostForward(inputs: RnnInputs, shape: SequenceShape, memory: HostMemory): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = memory.allocate([steps * batch, units]);
  const hiddens = memory.allocate([(steps + 1) * batch, units]);
  const hidden = memory.allocate([batch, units]) as tf.Tensor2D; // the state that enters the product
  memory.floats(hidden).set(memory.floats(inputs.hidden));
  memory.floats(hiddens).set(memory.floats(inputs.hidden));

  for (const [index, time] of timeline(shape).entries()) {
    const recurrence = tf.matMul(hidden, inputs.recurrent); // [B, H]
    forwardStep({
      z: memory.floats(recurrence),
      projected: stepOf(memory.floats(inputs.projected), time, size),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      output: stepOf(memory.floats(outputs), time, size),
      hidden: memory.floats(hidden),
      units,
    });
    memory.floats(hiddens).set(memory.floats(hidden), (index + 1) * size);
    recurrence.dispose();
  }
  return [outputs, hidden, hiddens];
}

interface ForwardStep {
  /** [B, H], the recurrent product. */
  z: Float32Array;
  projected: Float32Array;
  mask: Float32Array;
  output: Float32Array;
  /** [B, H]; the previous state on entry, the next one on return. */
  hidden: Float32Array;
  units: number;
}

function forwardStep({ z, projected, mask, output, hidden, units }: ForwardStep): void {
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) {
      output.fill(0, row * units, (row + 1) * units);
      continue;
    }
    for (let at = row * units; at < (row + 1) * units; at++) {
      const h = tanh((z[at] as number) + (projected[at] as number));
      output[at] = h;
      hidden[at] = h;
    }
  }
}

/** @returns the gradients of projected, recurrent, hidden. */
export function hostBackward(
  inputs: RnnGradientInputs,
  shape: SequenceShape,
  memory: HostMemory,
): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = memory.allocate([steps * batch, units]) as tf.Tensor2D;
  const stepGradient = memory.allocate([batch, units]) as tf.Tensor2D;
  const hidden = memory.allocate([batch, units]);
  const recurrentTransposed = tf.transpose(inputs.recurrent);
  memory.floats(hidden).set(memory.floats(inputs.hiddenGradient));

  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    backwardStep({
      after: stepOf(memory.floats(inputs.hiddens), index + 1, size),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      outputGradient: stepOf(memory.floats(inputs.outputsGradient), time, size),
      hidden: memory.floats(hidden),
      z: memory.floats(stepGradient),
      units,
    });
    memory.floats(projected).set(memory.floats(stepGradient), time * size);
    const through = tf.matMul(stepGradient, recurrentTransposed); // [B, H]
    addTo(memory.floats(hidden), memory.floats(through)); // 0 on padding, as δ is
    through.dispose();
  }
  const previousHiddens = transposedHiddensBefore(inputs.hiddens, shape, memory);
  const recurrent = tf.matMul(previousHiddens, projected); // [H, H]
  tf.dispose([previousHiddens, stepGradient, recurrentTransposed]);
  return [projected, recurrent, hidden];
}

interface BackwardStep {
  /** [B, H], h_t. */
  after: Float32Array;
  mask: Float32Array;
  outputGradient: Float32Array;
  /** [B, H]; δh_t on entry; on return what padding carries past the step, and 0 on real tokens. */
  hidden: Float32Array;
  /** [B, H], written. */
  z: Float32Array;
  units: number;
}

function backwardStep({ after, mask, outputGradient, hidden, z, units }: BackwardStep): void {
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) {
      z.fill(0, row * units, (row + 1) * units);
      continue;
    }
    for (let at = row * units; at < (row + 1) * units; at++) {
      const h = after[at] as number;
      z[at] = ((hidden[at] as number) + (outputGradient[at] as number)) * (1 - h * h);
      hidden[at] = 0;
    }
  }
}
