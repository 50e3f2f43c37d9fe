import { addOuterProduct, addTo, timesMatrix, timesTransposed } from './rowVector.ts';

/**
 * The simple recurrent network with tanh (Elman 1990), over one sequence:
 *
 *     h' = tanh(x·kernel + h·recurrent + bias)
 *
 * and its gradient, backwards through time.
 */
export interface RnnParameters {
  /** [inputs, H] */
  readonly kernel: Float64Array;
  /** [H, H] */
  readonly recurrent: Float64Array;
  /** [H] */
  readonly bias: Float64Array;
}

/** One step as the backward pass needs it; the states [H]. */
export interface RnnStep {
  readonly input: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface RnnRun {
  /** h after each input. */
  readonly outputs: Float64Array[];
  readonly final: Float64Array;
  readonly steps: readonly RnnStep[];
}

/** @param inputs one vector per step. */
export function rnn(
  inputs: readonly Float64Array[],
  initial: Float64Array,
  parameters: RnnParameters,
): RnnRun {
  const steps: RnnStep[] = [];
  let state = initial;
  for (const input of inputs) {
    const step = rnnStep(input, state, parameters);
    steps.push(step);
    state = step.after;
  }
  return { outputs: steps.map((step) => step.after), final: state, steps };
}

/** @param beside what else comes under the tanh, [H]. */
export function rnnStep(
  input: Float64Array,
  before: Float64Array,
  parameters: RnnParameters,
  beside: Float64Array | null = null,
): RnnStep {
  const sum = timesMatrix(input, parameters.kernel); // [H]
  addTo(sum, timesMatrix(before, parameters.recurrent));
  addTo(sum, parameters.bias);
  if (beside !== null) addTo(sum, beside);
  return { input, before, after: sum.map(Math.tanh) };
}

/**
 * Adds to the parameters' gradients.
 * @param outputGradients d loss / d h of each step, the final state's share left out.
 * @param finalGradient d loss / d h after the last step.
 */
export function rnnBackward(
  run: RnnRun,
  parameters: RnnParameters,
  gradients: RnnParameters,
  outputGradients: readonly Float64Array[],
  finalGradient: Float64Array,
): { inputs: Float64Array[]; initial: Float64Array } {
  const inputs: Float64Array[] = [];
  let carried = finalGradient;
  for (let time = run.steps.length - 1; time >= 0; time--) {
    const hidden = carried.slice();
    addTo(hidden, outputGradients[time]!);
    const { input, before } = rnnStepBackward(run.steps[time]!, parameters, gradients, hidden);
    inputs.unshift(input);
    carried = before;
  }
  return { inputs, initial: carried };
}

/**
 * Adds to the parameters' gradients.
 * @param after d loss / d h after the step.
 * @returns the gradients of its input, of what the tanh is taken of [H] (`gates`) and of the state before it.
 */
export function rnnStepBackward(
  step: RnnStep,
  parameters: RnnParameters,
  gradients: RnnParameters,
  after: Float64Array,
): { input: Float64Array; gates: Float64Array; before: Float64Array } {
  const gates = after.map((gradient, unit) => gradient * (1 - step.after[unit]! ** 2));
  addOuterProduct(gradients.kernel, step.input, gates);
  addOuterProduct(gradients.recurrent, step.before, gates);
  addTo(gradients.bias, gates);
  return {
    input: timesTransposed(gates, parameters.kernel),
    gates,
    before: timesTransposed(gates, parameters.recurrent),
  };
}
