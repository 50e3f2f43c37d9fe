import { tf } from '../../tf.ts';
import { softmaxInPlace } from '../attention/host.ts';
import { sigmoid, tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import { stepOf } from '../hostSteps.ts';
import { multiply } from '../product/multiply.ts';
import type { AttentiveLstmAttributes, AttentiveLstmInputs } from './attentiveLstm.ts';
import { attentiveLstmSizes } from './attentiveLstmSizes.ts';

/**
 * The attentive LSTM for backends whose memory JavaScript can reach: at each step one product of the former states with
 * both matrices side by side, then plain loops, sentence by sentence.
 *
 * @returns pairs, weights, hidden, cell, then the trace: gates, hiddensBefore, looks.
 */
export function hostForward(
  inputs: AttentiveLstmInputs,
  { scale }: AttentiveLstmAttributes,
  memory: HostMemory,
): tf.Tensor[] {
  const sizes = attentiveLstmSizes(inputs);
  const { steps, batch, sources, units, lookWidth, weightsAt } = sizes;
  const rows = steps * batch;
  const pairs = memory.allocate([rows, 2 * units]);
  const weights = memory.allocate([rows, sources]);
  const gates = memory.allocate([rows, 4 * units]);
  const hiddensBefore = memory.allocate([rows, units]);
  const looks = memory.allocate([rows, lookWidth]);
  const hidden = memory.allocate([batch, units]) as tf.Tensor2D;
  const cell = memory.allocate([batch, units]);
  memory.floats(hidden).set(memory.floats(inputs.hidden));
  memory.floats(cell).set(memory.floats(inputs.cell));
  const { queryMatrix, vector } = inputs;
  const matrices = queryMatrix ? tf.concat([inputs.recurrent, queryMatrix], 1) : inputs.recurrent;
  const z = new Float64Array(4 * units);

  for (let time = 0; time < steps; time++) {
    memory.floats(hiddensBefore).set(memory.floats(hidden), time * batch * units);
    const products = multiply(hidden, matrices); // [B, 4H] or [B, 5H]
    const [productWidth, sums] = [products.shape[1], memory.floats(products)];
    const v = vector ? memory.floats(vector) : null;
    const [k, shares, h] = [
      memory.floats(inputs.keys),
      memory.floats(inputs.gateShares),
      memory.floats(inputs.annotations),
    ];
    const lengths = memory.integers(inputs.lengths);
    const projected = stepOf(memory.floats(inputs.projected), time, batch * 4 * units);
    const [pair, gate, look, weight] = [
      stepOf(memory.floats(pairs), time, batch * 2 * units),
      stepOf(memory.floats(gates), time, batch * 4 * units),
      stepOf(memory.floats(looks), time, batch * lookWidth),
      stepOf(memory.floats(weights), time, batch * sources),
    ];
    const [s, c] = [memory.floats(hidden), memory.floats(cell)];

    for (let row = 0; row < batch; row++) {
      const length = lengths[row] as number;
      const [stateAt, sumAt, lookAt] = [row * units, row * productWidth, row * lookWidth];
      for (let unit = 0; unit < units; unit++) look[lookAt + unit] = c[stateAt + unit] as number;

      const aAt = lookAt + weightsAt;
      look.fill(0, aAt, aAt + sources);
      for (let source = 0; source < length; source++) {
        const keyAt = (source * batch + row) * units;
        let score = 0;
        if (v) {
          for (let unit = 0; unit < units; unit++) {
            const q = sums[sumAt + 4 * units + unit] as number;
            score += (v[unit] as number) * tanh(q + (k[keyAt + unit] as number));
          }
        } else {
          for (let unit = 0; unit < units; unit++) {
            score += (s[stateAt + unit] as number) * (k[keyAt + unit] as number);
          }
          score *= scale;
        }
        look[aAt + source] = score;
      }
      if (v) look.set(sums.subarray(sumAt + 4 * units, sumAt + 5 * units), lookAt + units);
      softmaxInPlace(look, aAt, aAt + length);

      for (let at = 0; at < 4 * units; at++) {
        z[at] = (sums[sumAt + at] as number) + (projected[row * 4 * units + at] as number);
      }
      const pairAt = row * 2 * units;
      pair.fill(0, pairAt, pairAt + units);
      for (let source = 0; source < length; source++) {
        const share = look[aAt + source] as number;
        weight[row * sources + source] = share;
        const [shareAt, hAt] = [(source * batch + row) * 4 * units, (source * batch + row) * units];
        for (let at = 0; at < 4 * units; at++) {
          z[at] = (z[at] as number) + share * (shares[shareAt + at] as number);
        }
        for (let unit = 0; unit < units; unit++) {
          pair[pairAt + unit] = (pair[pairAt + unit] as number) + share * (h[hAt + unit] as number);
        }
      }
      weight.fill(0, row * sources + length, (row + 1) * sources);

      for (let unit = 0; unit < units; unit++) {
        const i = sigmoid(z[unit] as number);
        const f = sigmoid(z[units + unit] as number);
        const g = tanh(z[2 * units + unit] as number);
        const o = sigmoid(z[3 * units + unit] as number);
        const gateAt = row * 4 * units + unit;
        gate[gateAt] = i;
        gate[gateAt + units] = f;
        gate[gateAt + 2 * units] = g;
        gate[gateAt + 3 * units] = o;
        const after = f * (c[stateAt + unit] as number) + i * g;
        const output = o * tanh(after);
        c[stateAt + unit] = after;
        s[stateAt + unit] = output;
        pair[pairAt + units + unit] = output;
      }
    }
    products.dispose();
  }
  return [pairs, weights, hidden, cell, gates, hiddensBefore, looks];
}
