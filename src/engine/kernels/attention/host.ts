import type { tf } from '../../tf.ts';
import { tanh } from '../hostMath.ts';
import type { HostMemory } from '../hostMemory.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { attentionSizes, gradientSizes } from './attentionSizes.ts';

/** Attention in plain loops, for backends whose memory JavaScript can reach. */

/** @returns contexts, weights */
export function hostForward(
  inputs: AttentionInputs,
  { scale }: AttentionAttributes,
  memory: HostMemory,
): tf.Tensor[] {
  const batch = inputs.lengths.shape[0];
  const hasStates = inputs.states !== undefined;
  const { steps, sources, width, units } = attentionSizes(inputs, batch, hasStates);
  const rows = steps * batch;
  const stride = hasStates ? 2 * units : units;
  const contexts = memory.allocate([rows, stride]);
  const weights = memory.allocate([rows, sources]);
  const q = memory.floats(inputs.queries);
  const k = memory.floats(inputs.keys);
  const h = memory.floats(inputs.annotations);
  const lengths = memory.integers(inputs.lengths);
  const v = inputs.vector ? memory.floats(inputs.vector) : null;
  const states = inputs.states ? memory.floats(inputs.states) : null;
  const context = memory.floats(contexts);
  const weight = memory.floats(weights).fill(0);
  context.fill(0);
  for (let row = 0; row < rows; row++) {
    const sentence = row % batch;
    const length = lengths[sentence] as number;
    const [queryAt, weightAt, contextAt] = [row * width, row * sources, row * stride];
    for (let source = 0; source < length; source++) {
      const keyAt = (source * batch + sentence) * width;
      let sum = 0;
      if (v) {
        for (let unit = 0; unit < width; unit++) {
          sum += (v[unit] as number) * tanh((q[queryAt + unit] as number) + (k[keyAt + unit] as number));
        }
      } else {
        for (let unit = 0; unit < width; unit++) {
          sum += (q[queryAt + unit] as number) * (k[keyAt + unit] as number);
        }
        sum *= scale;
      }
      weight[weightAt + source] = sum;
    }
    softmaxInPlace(weight, weightAt, weightAt + length);
    for (let source = 0; source < length; source++) {
      const share = weight[weightAt + source] as number;
      const at = (source * batch + sentence) * units;
      for (let unit = 0; unit < units; unit++) {
        context[contextAt + unit] = (context[contextAt + unit] as number) + share * (h[at + unit] as number);
      }
    }
    if (states) context.set(states.subarray(row * units, (row + 1) * units), contextAt + units);
  }
  return [contexts, weights];
}

/** Of the numbers from `start` to before `end`. */
export function softmaxInPlace(values: Float32Array, start: number, end: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = start; at < end; at++) largest = Math.max(largest, values[at] as number);
  let total = 0;
  for (let at = start; at < end; at++) {
    const power = Math.exp((values[at] as number) - largest);
    values[at] = power;
    total += power;
  }
  for (let at = start; at < end; at++) values[at] = (values[at] as number) / total;
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function hostBackward(
  inputs: AttentionGradientInputs,
  { scale }: AttentionAttributes,
  memory: HostMemory,
): tf.Tensor[] {
  const { batch, steps, sources, width, units, hasStates } = gradientSizes(inputs);
  const rows = steps * batch;
  const stride = hasStates ? 2 * units : units;
  const queries = memory.allocate([rows, width]);
  const keys = memory.allocate([sources * batch, width]);
  const annotations = memory.allocate([sources * batch, units]);
  const vector = inputs.vector ? memory.allocate([width]) : null;
  const states = hasStates ? memory.allocate([rows, units]) : null;
  const [dq, dk, dh] = [queries, keys, annotations].map((tensor) => memory.floats(tensor).fill(0)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const dv = vector && memory.floats(vector).fill(0);
  const ds = states && memory.floats(states);
  const q = memory.floats(inputs.queries);
  const k = memory.floats(inputs.keys);
  const h = memory.floats(inputs.annotations);
  const v = inputs.vector ? memory.floats(inputs.vector) : null;
  const weight = memory.floats(inputs.weights);
  const upstream = memory.floats(inputs.contextsGradient);
  const weightsGradient = inputs.weightsGradient ? memory.floats(inputs.weightsGradient) : null;
  const through = new Float64Array(sources);
  for (let row = 0; row < rows; row++) {
    const sentence = row % batch;
    const [queryAt, weightAt, contextAt] = [row * width, row * sources, row * stride];
    let mean = 0;
    for (let source = 0; source < sources; source++) {
      const share = weight[weightAt + source] as number;
      if (share === 0) continue; // padding, or nothing
      const at = (source * batch + sentence) * units;
      let sum = weightsGradient ? (weightsGradient[weightAt + source] as number) : 0;
      for (let unit = 0; unit < units; unit++) {
        const slope = upstream[contextAt + unit] as number;
        sum += slope * (h[at + unit] as number);
        dh[at + unit] = (dh[at + unit] as number) + share * slope;
      }
      through[source] = sum;
      mean += share * sum;
    }
    for (let source = 0; source < sources; source++) {
      const share = weight[weightAt + source] as number;
      if (share === 0) continue;
      const gradient = share * ((through[source] as number) - mean);
      const keyAt = (source * batch + sentence) * width;
      if (v && dv) {
        for (let unit = 0; unit < width; unit++) {
          const e = tanh((q[queryAt + unit] as number) + (k[keyAt + unit] as number));
          const inner = gradient * (v[unit] as number) * (1 - e * e);
          dq[queryAt + unit] = (dq[queryAt + unit] as number) + inner;
          dk[keyAt + unit] = (dk[keyAt + unit] as number) + inner;
          dv[unit] = (dv[unit] as number) + gradient * e;
        }
      } else {
        const slope = scale * gradient;
        for (let unit = 0; unit < width; unit++) {
          dq[queryAt + unit] = (dq[queryAt + unit] as number) + slope * (k[keyAt + unit] as number);
          dk[keyAt + unit] = (dk[keyAt + unit] as number) + slope * (q[queryAt + unit] as number);
        }
      }
    }
    ds?.set(upstream.subarray(contextAt + units, contextAt + 2 * units), row * units);
  }
  return [queries, keys, annotations, vector, states].filter((tensor) => tensor !== null);
}
