import { tf } from '../../tf.ts';
import { tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import { addTo, stepOf } from '../hostSteps.ts';
import { multiply } from '../product/multiply.ts';
import type { AttentiveLstmAttributes, AttentiveLstmGradientInputs } from './attentiveLstm.ts';
import { gradientSizes } from './attentiveLstmSizes.ts';

/**
 * Backward in time in plain loops, sentence by sentence; after each step one product takes δz and δq back to the former
 * states.
 *
 * @returns the gradients of projected, recurrent, keys, gateShares, annotations, hidden, cell, and of queryMatrix and
 * vector where the score is additive.
 */
export function hostBackward(
  inputs: AttentiveLstmGradientInputs,
  { scale }: AttentiveLstmAttributes,
  memory: HostMemory,
): tf.Tensor[] {
  const { steps, batch, sources, units, isAdditive, lookWidth, weightsAt } = gradientSizes(inputs);
  const rows = steps * batch;
  const projected = memory.allocate([rows, 4 * units]) as tf.Tensor2D;
  const queries = isAdditive ? (memory.allocate([rows, units]) as tf.Tensor2D) : null;
  const keys = memory.allocate([sources * batch, units]);
  const gateShares = memory.allocate([sources * batch, 4 * units]);
  const annotations = memory.allocate([sources * batch, units]);
  const vector = isAdditive ? memory.allocate([units]) : null;
  const hidden = memory.allocate([batch, units]);
  const cell = memory.allocate([batch, units]);
  for (const tensor of [keys, gateShares, annotations, hidden, cell]) memory.floats(tensor).fill(0);
  if (vector) memory.floats(vector).fill(0);
  const { recurrent, queryMatrix } = inputs;
  const width = (isAdditive ? 5 : 4) * units;
  const back = tf.transpose(queryMatrix ? tf.concat([recurrent, queryMatrix], 1) : recurrent); // [5H, H] or [4H, H]
  const stepGradient = memory.allocate([batch, width]) as tf.Tensor2D; // δz, δq
  const through = new Float64Array(sources);

  for (let time = steps - 1; time >= 0; time--) {
    const [k, shares, h] = [
      memory.floats(inputs.keys),
      memory.floats(inputs.gateShares),
      memory.floats(inputs.annotations),
    ];
    const [dk, dShares, dh] = [memory.floats(keys), memory.floats(gateShares), memory.floats(annotations)];
    const v = inputs.vector ? memory.floats(inputs.vector) : null;
    const dv = vector && memory.floats(vector);
    const [gate, look, before, upstream] = [
      stepOf(memory.floats(inputs.gates), time, batch * 4 * units),
      stepOf(memory.floats(inputs.looks), time, batch * lookWidth),
      stepOf(memory.floats(inputs.hiddensBefore), time, batch * units),
      stepOf(memory.floats(inputs.pairsGradient), time, batch * 2 * units),
    ];
    const [ds, dc, dz] = [memory.floats(hidden), memory.floats(cell), memory.floats(stepGradient)];
    dz.fill(0);

    for (let row = 0; row < batch; row++) {
      const [stateAt, gateAt, lookAt, pairAt, zAt] = [
        row * units,
        row * 4 * units,
        row * lookWidth,
        row * 2 * units,
        row * width,
      ];
      for (let unit = 0; unit < units; unit++) {
        const i = gate[gateAt + unit] as number;
        const f = gate[gateAt + units + unit] as number;
        const g = gate[gateAt + 2 * units + unit] as number;
        const o = gate[gateAt + 3 * units + unit] as number;
        const cellBefore = look[lookAt + unit] as number;
        const tanhCell = tanh(f * cellBefore + i * g);
        const slope = (ds[stateAt + unit] as number) + (upstream[pairAt + units + unit] as number);
        const cellSlope = (dc[stateAt + unit] as number) + slope * o * (1 - tanhCell * tanhCell);
        dz[zAt + unit] = cellSlope * g * i * (1 - i);
        dz[zAt + units + unit] = cellSlope * cellBefore * f * (1 - f);
        dz[zAt + 2 * units + unit] = cellSlope * i * (1 - g * g);
        dz[zAt + 3 * units + unit] = slope * tanhCell * o * (1 - o);
        dc[stateAt + unit] = cellSlope * f;
        ds[stateAt + unit] = 0;
      }

      let mean = 0;
      for (let source = 0; source < sources; source++) {
        const share = look[lookAt + weightsAt + source] as number;
        if (share === 0) continue; // padding, or nothing
        const [shareAt, hAt] = [(source * batch + row) * 4 * units, (source * batch + row) * units];
        let sum = 0;
        for (let at = 0; at < 4 * units; at++) {
          const slope = dz[zAt + at] as number;
          sum += slope * (shares[shareAt + at] as number);
          dShares[shareAt + at] = (dShares[shareAt + at] as number) + share * slope;
        }
        for (let unit = 0; unit < units; unit++) {
          const slope = upstream[pairAt + unit] as number;
          sum += slope * (h[hAt + unit] as number);
          dh[hAt + unit] = (dh[hAt + unit] as number) + share * slope;
        }
        through[source] = sum;
        mean += share * sum;
      }

      for (let source = 0; source < sources; source++) {
        const share = look[lookAt + weightsAt + source] as number;
        if (share === 0) continue;
        const gradient = share * ((through[source] as number) - mean);
        const keyAt = (source * batch + row) * units;
        if (v && dv) {
          for (let unit = 0; unit < units; unit++) {
            const e = tanh((look[lookAt + units + unit] as number) + (k[keyAt + unit] as number));
            const inner = gradient * (v[unit] as number) * (1 - e * e);
            dz[zAt + 4 * units + unit] = (dz[zAt + 4 * units + unit] as number) + inner;
            dk[keyAt + unit] = (dk[keyAt + unit] as number) + inner;
            dv[unit] = (dv[unit] as number) + gradient * e;
          }
        } else {
          const slope = scale * gradient;
          for (let unit = 0; unit < units; unit++) {
            ds[stateAt + unit] = (ds[stateAt + unit] as number) + slope * (k[keyAt + unit] as number);
            dk[keyAt + unit] = (dk[keyAt + unit] as number) + slope * (before[stateAt + unit] as number);
          }
        }
      }
      memory.floats(projected).set(dz.subarray(zAt, zAt + 4 * units), (time * batch + row) * 4 * units);
      if (queries) {
        memory.floats(queries).set(dz.subarray(zAt + 4 * units, zAt + width), (time * batch + row) * units);
      }
    }
    const toBefore = multiply(stepGradient, back); // [B, H]
    addTo(memory.floats(hidden), memory.floats(toBefore));
    toBefore.dispose();
  }
  const matrixGradient = (gradient: tf.Tensor2D) =>
    multiply(inputs.hiddensBefore, gradient, { transposeA: true });
  return [
    projected,
    matrixGradient(projected),
    keys,
    gateShares,
    annotations,
    hidden,
    cell,
    ...(queries && vector ? [matrixGradient(queries), vector] : []),
  ];
}
