import { tf } from '../../tf.ts';
import { sigmoid, tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import { addTo, stepOf, transposedHiddensBefore } from '../hostSteps.ts';
import { type SequenceShape, timeline } from '../timeSteps.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/**
 * The GRU sequence for backends whose memory JavaScript can reach: stock matrix products, everything pointwise in one
 * plain loop per time step.
 */

/** @returns outputs, hidden, then the trace: gates, hiddens. */
export function hostForward(inputs: GruInputs, shape: SequenceShape, memory: HostMemory): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const outputs = memory.allocate([steps * batch, units]);
  const gates = memory.allocate([steps * batch, 4 * units]);
  const hiddens = memory.allocate([(steps + 1) * batch, units]);
  const hidden = memory.allocate([batch, units]) as tf.Tensor2D; // the state that enters the product
  memory.floats(hidden).set(memory.floats(inputs.hidden));
  memory.floats(hiddens).set(memory.floats(inputs.hidden));

  for (const [index, time] of timeline(shape).entries()) {
    const recurrence = tf.matMul(hidden, inputs.recurrent); // [B, 3H]
    forwardStep({
      s: memory.floats(recurrence),
      projected: stepOf(memory.floats(inputs.projected), time, 3 * size),
      candidateBias: memory.floats(inputs.candidateBias),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      gates: stepOf(memory.floats(gates), time, 4 * size),
      output: stepOf(memory.floats(outputs), time, size),
      hidden: memory.floats(hidden),
    });
    memory.floats(hiddens).set(memory.floats(hidden), (index + 1) * size);
    recurrence.dispose();
  }
  return [outputs, hidden, gates, hiddens];
}

interface ForwardStep {
  /** [B, 3H], the recurrent product. */
  s: Float32Array;
  projected: Float32Array;
  candidateBias: Float32Array;
  mask: Float32Array;
  /** [B, 4H], written: r, z, n, m. */
  gates: Float32Array;
  output: Float32Array;
  /** [B, H]; the previous state on entry, the next one on return. */
  hidden: Float32Array;
}

function forwardStep({ s, projected, candidateBias, mask, gates, output, hidden }: ForwardStep): void {
  const units = candidateBias.length;
  for (let row = 0; row < mask.length; row++) {
    const isReal = mask[row] !== 0;
    for (let unit = 0; unit < units; unit++) {
      const at = row * units + unit;
      const inR = 3 * row * units + unit;
      const [inZ, inN] = [inR + units, inR + 2 * units];
      const gate = 4 * row * units + unit;
      const r = sigmoid((projected[inR] as number) + (s[inR] as number));
      const z = sigmoid((projected[inZ] as number) + (s[inZ] as number));
      const m = (s[inN] as number) + (candidateBias[unit] as number);
      const n = tanh((projected[inN] as number) + r * m);
      gates[gate] = r;
      gates[gate + units] = z;
      gates[gate + 2 * units] = n;
      gates[gate + 3 * units] = m;
      if (isReal) {
        const h = (1 - z) * n + z * (hidden[at] as number);
        output[at] = h;
        hidden[at] = h;
      } else {
        output[at] = 0;
      }
    }
  }
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
export function hostBackward(
  inputs: GruGradientInputs,
  shape: SequenceShape,
  memory: HostMemory,
): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const size = batch * units;
  const projected = memory.allocate([steps * batch, 3 * units]);
  const products = memory.allocate([steps * batch, 3 * units]) as tf.Tensor2D; // δs
  const stepProducts = memory.allocate([batch, 3 * units]) as tf.Tensor2D;
  const candidateBias = memory.allocate([units]);
  const hidden = memory.allocate([batch, units]);
  const recurrentTransposed = tf.transpose(inputs.recurrent); // [3H, H]
  const biasSums = new Float64Array(units);
  memory.floats(hidden).set(memory.floats(inputs.hiddenGradient));

  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    backwardStep({
      gates: stepOf(memory.floats(inputs.gates), time, 4 * size),
      mask: stepOf(memory.floats(inputs.mask), time, batch),
      before: stepOf(memory.floats(inputs.hiddens), index, size),
      outputGradient: stepOf(memory.floats(inputs.outputsGradient), time, size),
      hidden: memory.floats(hidden),
      projected: stepOf(memory.floats(projected), time, 3 * size),
      s: memory.floats(stepProducts),
      biasSums,
    });
    memory.floats(products).set(memory.floats(stepProducts), time * 3 * size);
    const through = tf.matMul(stepProducts, recurrentTransposed); // [B, H]
    addTo(memory.floats(hidden), memory.floats(through)); // 0 on padding, as δ is
    through.dispose();
  }
  memory.floats(candidateBias).set(biasSums);
  const previousHiddens = transposedHiddensBefore(inputs.hiddens, shape, memory);
  const recurrent = tf.matMul(previousHiddens, products); // [H, 3H]
  tf.dispose([previousHiddens, products, stepProducts, recurrentTransposed]);
  return [projected, recurrent, candidateBias, hidden];
}

interface BackwardStep {
  gates: Float32Array;
  mask: Float32Array;
  /** [B, H], h_{t−1}. */
  before: Float32Array;
  outputGradient: Float32Array;
  /** [B, H]; δh_t on entry; on return what passes beside the recurrent product. */
  hidden: Float32Array;
  /** [B, 3H], written. */
  projected: Float32Array;
  /** [B, 3H], written. */
  s: Float32Array;
  /** [H], δm is added. */
  biasSums: Float64Array;
}

function backwardStep(step: BackwardStep): void {
  const { gates, mask, before, outputGradient, hidden, projected, s, biasSums } = step;
  const units = biasSums.length;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) {
      projected.fill(0, 3 * row * units, 3 * (row + 1) * units);
      s.fill(0, 3 * row * units, 3 * (row + 1) * units);
      continue;
    }
    for (let unit = 0; unit < units; unit++) {
      const at = row * units + unit;
      const inR = 3 * row * units + unit;
      const [inZ, inN] = [inR + units, inR + 2 * units];
      const gate = 4 * row * units + unit;
      const r = gates[gate] as number;
      const z = gates[gate + units] as number;
      const n = gates[gate + 2 * units] as number;
      const m = gates[gate + 3 * units] as number;
      const dh = (hidden[at] as number) + (outputGradient[at] as number);
      const dn = dh * (1 - z) * (1 - n * n);
      const dz = dh * ((before[at] as number) - n) * z * (1 - z);
      const dr = dn * m * r * (1 - r);
      projected[inR] = dr;
      projected[inZ] = dz;
      projected[inN] = dn;
      s[inR] = dr;
      s[inZ] = dz;
      s[inN] = dn * r;
      biasSums[unit] = (biasSums[unit] as number) + dn * r;
      hidden[at] = dh * z;
    }
  }
}
