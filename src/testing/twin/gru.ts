import { addOuterProduct, addTo, timesMatrix, timesTransposed } from './rowVector.ts';

/**
 * The gated recurrent unit (Cho et al. 2014, section 2.3) with the reset after the recurrent product, as cuDNN and
 * PyTorch have it, over one sequence:
 *
 *     [xr xz xn] = x·kernel + bias        [sr sz sn] = h·recurrent
 *     r = σ(xr + sr)    z = σ(xz + sz)    m = sn + candidateBias    n = tanh(xn + r m)
 *     h' = (1 − z) n + z h
 *
 * and its gradient, backwards through time.
 */
export interface GruParameters {
  /** [inputs, 3H], gates in the order reset, update, candidate. */
  readonly kernel: Float64Array;
  /** [H, 3H] */
  readonly recurrent: Float64Array;
  /** [3H] */
  readonly bias: Float64Array;
  /** [H], inside the reset. */
  readonly candidateBias: Float64Array;
}

/** One step as the backward pass needs it; each [H] but the input, gates after their activation. */
export interface GruStep {
  readonly input: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly reset: Float64Array;
  readonly update: Float64Array;
  readonly candidate: Float64Array;
  /** m, what the reset gate is applied to. */
  readonly recalled: Float64Array;
}

export interface GruRun {
  /** h after each input. */
  readonly outputs: Float64Array[];
  readonly final: Float64Array;
  readonly steps: readonly GruStep[];
}

/** @param inputs one vector per step. */
export function gru(
  inputs: readonly Float64Array[],
  initial: Float64Array,
  parameters: GruParameters,
): GruRun {
  const steps: GruStep[] = [];
  let state = initial;
  for (const input of inputs) {
    const step = gruStep(input, state, parameters);
    steps.push(step);
    state = step.after;
  }
  return { outputs: steps.map((step) => step.after), final: state, steps };
}

/** @param beside what else comes into the gates before their activations, [3H], beside the input's share. */
export function gruStep(
  input: Float64Array,
  before: Float64Array,
  parameters: GruParameters,
  beside: Float64Array | null = null,
): GruStep {
  const size = before.length;
  const x = timesMatrix(input, parameters.kernel); // [3H]
  addTo(x, parameters.bias);
  if (beside !== null) addTo(x, beside);
  const s = timesMatrix(before, parameters.recurrent); // [3H]
  const reset = before.map((_, unit) => sigmoid(x[unit]! + s[unit]!));
  const update = before.map((_, unit) => sigmoid(x[size + unit]! + s[size + unit]!));
  const recalled = parameters.candidateBias.map((bias, unit) => s[2 * size + unit]! + bias);
  const candidate = recalled.map((m, unit) => Math.tanh(x[2 * size + unit]! + reset[unit]! * m));
  const after = before.map((h, unit) => (1 - update[unit]!) * candidate[unit]! + update[unit]! * h);
  return { input, before, after, reset, update, candidate, recalled };
}

/**
 * Adds to the parameters' gradients.
 * @param outputGradients d loss / d h of each step, the final state's share left out.
 * @param finalGradient d loss / d h after the last step.
 */
export function gruBackward(
  run: GruRun,
  parameters: GruParameters,
  gradients: GruParameters,
  outputGradients: readonly Float64Array[],
  finalGradient: Float64Array,
): { inputs: Float64Array[]; initial: Float64Array } {
  const inputs: Float64Array[] = [];
  let carried = finalGradient;
  for (let time = run.steps.length - 1; time >= 0; time--) {
    const hidden = carried.slice();
    addTo(hidden, outputGradients[time]!);
    const { input, before } = gruStepBackward(run.steps[time]!, parameters, gradients, hidden);
    inputs.unshift(input);
    carried = before;
  }
  return { inputs, initial: carried };
}

/**
 * Adds to the parameters' gradients.
 * @param after d loss / d h after the step.
 * @returns the gradients of its input, of the input's share in the gates [3H] and of the state before it.
 */
export function gruStepBackward(
  step: GruStep,
  parameters: GruParameters,
  gradients: GruParameters,
  after: Float64Array,
): { input: Float64Array; gates: Float64Array; before: Float64Array } {
  const size = after.length;
  const gates = new Float64Array(3 * size); // d loss / d x
  const products = new Float64Array(3 * size); // d loss / d s
  const kept = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const [r, z, n] = [step.reset[unit]!, step.update[unit]!, step.candidate[unit]!];
    const dh = after[unit]!;
    const dn = dh * (1 - z) * (1 - n ** 2);
    const dr = dn * step.recalled[unit]! * r * (1 - r);
    const dz = dh * (step.before[unit]! - n) * z * (1 - z);
    for (const [gate, gradient] of [dr, dz, dn].entries()) gates[gate * size + unit] = gradient;
    for (const [gate, gradient] of [dr, dz, dn * r].entries()) products[gate * size + unit] = gradient;
    kept[unit] = dh * z;
  }
  addOuterProduct(gradients.kernel, step.input, gates);
  addTo(gradients.bias, gates);
  addOuterProduct(gradients.recurrent, step.before, products);
  addTo(gradients.candidateBias, products.subarray(2 * size));
  const before = timesTransposed(products, parameters.recurrent);
  addTo(before, kept);
  return { input: timesTransposed(gates, parameters.kernel), gates, before };
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
