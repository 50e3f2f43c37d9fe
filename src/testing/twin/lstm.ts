import { type Parameters, parameter } from './parameters.ts';
import { addOuterProduct, addTo, timesMatrix, timesTransposed } from './rowVector.ts';

/**
 * Long short-term memory with forget gate and without peepholes (Hochreiter and Schmidhuber 1997; Gers et al. 2000),
 * over one sequence:
 *
 *     [i f g o] = x·kernel + h·recurrent + bias
 *     c' = σ(f) c + σ(i) tanh(g)        h' = σ(o) tanh(c')
 *
 * and its gradient, backwards through time.
 */
export interface LstmParameters {
  /** [inputs, 4H], gates in the order input, forget, cell, output. */
  readonly kernel: Float64Array;
  /** [H, 4H] */
  readonly recurrent: Float64Array;
  /** [4H] */
  readonly bias: Float64Array;
}

/** Both [H]. */
export interface LstmState {
  readonly hidden: Float64Array;
  readonly cell: Float64Array;
}

/** One step as the backward pass needs it; each gate [H] after its activation. */
export interface LstmStep {
  readonly input: Float64Array;
  readonly before: LstmState;
  readonly after: LstmState;
  readonly inputGate: Float64Array;
  readonly forgetGate: Float64Array;
  readonly candidate: Float64Array;
  readonly outputGate: Float64Array;
}

export interface LstmRun {
  /** h after each input. */
  readonly outputs: Float64Array[];
  readonly final: LstmState;
  readonly steps: readonly LstmStep[];
}

/** The LSTM of that name, from the parameters or from their gradients. */
export function lstmParameters(parameters: Parameters, name: string): LstmParameters {
  return {
    kernel: parameter(parameters, `${name}.kernel`),
    recurrent: parameter(parameters, `${name}.recurrent`),
    bias: parameter(parameters, `${name}.bias`),
  };
}

export function zeroState(size: number): LstmState {
  return { hidden: new Float64Array(size), cell: new Float64Array(size) };
}

/** @param inputs one vector per step. */
export function lstm(
  inputs: readonly Float64Array[],
  initial: LstmState,
  parameters: LstmParameters,
): LstmRun {
  const steps: LstmStep[] = [];
  let state = initial;
  for (const input of inputs) {
    const step = lstmStep(input, state, parameters);
    steps.push(step);
    state = step.after;
  }
  return { outputs: steps.map((step) => step.after.hidden), final: state, steps };
}

/** @param beside what else comes into the gates before their activations, [4H]. */
export function lstmStep(
  input: Float64Array,
  before: LstmState,
  parameters: LstmParameters,
  beside: Float64Array | null = null,
): LstmStep {
  const size = before.hidden.length;
  const gates = timesMatrix(input, parameters.kernel); // [4H]
  addTo(gates, timesMatrix(before.hidden, parameters.recurrent));
  addTo(gates, parameters.bias);
  if (beside !== null) addTo(gates, beside);
  const inputGate = gates.slice(0, size).map(sigmoid);
  const forgetGate = gates.slice(size, 2 * size).map(sigmoid);
  const candidate = gates.slice(2 * size, 3 * size).map(Math.tanh);
  const outputGate = gates.slice(3 * size).map(sigmoid);
  const cell = before.cell.map(
    (value, unit) => forgetGate[unit]! * value + inputGate[unit]! * candidate[unit]!,
  );
  const hidden = cell.map((value, unit) => outputGate[unit]! * Math.tanh(value));
  return { input, before, after: { hidden, cell }, inputGate, forgetGate, candidate, outputGate };
}

/**
 * Adds to the parameters' gradients.
 * @param outputGradients d loss / d h of each step, the final state's share left out.
 * @param finalGradient d loss / d (h, c) after the last step.
 */
export function lstmBackward(
  run: LstmRun,
  parameters: LstmParameters,
  gradients: LstmParameters,
  outputGradients: readonly Float64Array[],
  finalGradient: LstmState,
): { inputs: Float64Array[]; initial: LstmState } {
  const inputs: Float64Array[] = [];
  let carried = finalGradient;
  for (let time = run.steps.length - 1; time >= 0; time--) {
    const step = run.steps[time]!;
    const hidden = carried.hidden.slice();
    addTo(hidden, outputGradients[time]!);
    const { input, before } = lstmStepBackward(step, parameters, gradients, { hidden, cell: carried.cell });
    inputs.unshift(input);
    carried = before;
  }
  return { inputs, initial: carried };
}

/**
 * Adds to the parameters' gradients.
 * @param after d loss / d (h, c) after the step.
 * @returns the gradients of its input, of the gates before their activations [4H] and of the state before it.
 */
export function lstmStepBackward(
  step: LstmStep,
  parameters: LstmParameters,
  gradients: LstmParameters,
  after: LstmState,
): { input: Float64Array; gates: Float64Array; before: LstmState } {
  const { gates, cell } = gatesBackward(step, after);
  addOuterProduct(gradients.kernel, step.input, gates);
  addOuterProduct(gradients.recurrent, step.before.hidden, gates);
  addTo(gradients.bias, gates);
  return {
    input: timesTransposed(gates, parameters.kernel),
    gates,
    before: { hidden: timesTransposed(gates, parameters.recurrent), cell },
  };
}

/** @returns the gradients of the gates before their activations [4H], and of the cell before the step [H]. */
function gatesBackward(
  { before, after, inputGate, forgetGate, candidate, outputGate }: LstmStep,
  { hidden: hiddenGradient, cell: cellGradient }: LstmState,
): { gates: Float64Array; cell: Float64Array } {
  const size = hiddenGradient.length;
  const gates = new Float64Array(4 * size);
  const cell = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const i = inputGate[unit]!;
    const f = forgetGate[unit]!;
    const g = candidate[unit]!;
    const o = outputGate[unit]!;
    const squashed = Math.tanh(after.cell[unit]!);
    const dh = hiddenGradient[unit]!;
    const dc = cellGradient[unit]! + dh * o * (1 - squashed ** 2);
    gates[unit] = dc * g * i * (1 - i);
    gates[size + unit] = dc * before.cell[unit]! * f * (1 - f);
    gates[2 * size + unit] = dc * i * (1 - g ** 2);
    gates[3 * size + unit] = dh * squashed * o * (1 - o);
    cell[unit] = dc * f;
  }
  return { gates, cell };
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
