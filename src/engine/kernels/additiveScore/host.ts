import type { tf } from '../../tf.ts';
import { tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import type { AdditiveScoreGradientInputs, AdditiveScoreInputs } from './additiveScore.ts';

/** The additive score in plain loops: one pass over the energies each way. */

/** @returns scores [B, T, S] and energies [B, T, S, A] */
export function hostForward(
  { queries, keys, vector }: AdditiveScoreInputs,
  _attributes: object,
  memory: HostMemory,
): tf.Tensor[] {
  const [batch, targetLength, width] = queries.shape;
  const sourceLength = keys.shape[1];
  const scores = memory.allocate([batch, targetLength, sourceLength]);
  const energies = memory.allocate([batch, targetLength, sourceLength, width]);
  const q = memory.floats(queries);
  const k = memory.floats(keys);
  const v = memory.floats(vector);
  const score = memory.floats(scores);
  const energy = memory.floats(energies);
  for (let row = 0; row < batch * targetLength; row++) {
    const sentence = Math.floor(row / targetLength);
    for (let source = 0; source < sourceLength; source++) {
      const keyAt = (sentence * sourceLength + source) * width;
      const cell = row * sourceLength + source;
      let sum = 0;
      for (let unit = 0; unit < width; unit++) {
        const e = tanh((q[row * width + unit] as number) + (k[keyAt + unit] as number));
        energy[cell * width + unit] = e;
        sum += (v[unit] as number) * e;
      }
      score[cell] = sum;
    }
  }
  return [scores, energies];
}

/** @returns the gradients of queries, keys, vector */
export function hostBackward(
  { scoreGradient, energies, vector }: AdditiveScoreGradientInputs,
  _attributes: object,
  memory: HostMemory,
): tf.Tensor[] {
  const [batch, targetLength, sourceLength, width] = energies.shape;
  const queries = memory.allocate([batch, targetLength, width]);
  const keys = memory.allocate([batch, sourceLength, width]);
  const vectorGradient = memory.allocate([width]);
  const dq = memory.floats(queries).fill(0);
  const dk = memory.floats(keys).fill(0);
  const dv = memory.floats(vectorGradient).fill(0);
  const v = memory.floats(vector);
  const energy = memory.floats(energies);
  const upstream = memory.floats(scoreGradient);
  for (let row = 0; row < batch * targetLength; row++) {
    const sentence = Math.floor(row / targetLength);
    for (let source = 0; source < sourceLength; source++) {
      const cell = row * sourceLength + source;
      const gradient = upstream[cell] as number;
      if (gradient === 0) continue; // padding
      const keyAt = (sentence * sourceLength + source) * width;
      for (let unit = 0; unit < width; unit++) {
        const e = energy[cell * width + unit] as number;
        const inner = gradient * (v[unit] as number) * (1 - e * e);
        dq[row * width + unit] = (dq[row * width + unit] as number) + inner;
        dk[keyAt + unit] = (dk[keyAt + unit] as number) + inner;
        dv[unit] = (dv[unit] as number) + gradient * e;
      }
    }
  }
  return [queries, keys, vectorGradient];
}
