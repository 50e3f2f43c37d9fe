import { readVariables } from '../../engine/model/parameters.ts';
import type { StepperOptions } from '../../engine/train/createStepper.ts';
import { followTraining } from '../followTraining.ts';
import { beginRun } from './beginRun.ts';

/** All that a run of thirty steps tells, and the weights it ends with. */
export interface Trace {
  /** Loss, accuracy and norm of the gradient of each step. */
  readonly steps: readonly (readonly [number, number, number])[];
  readonly validations: readonly number[];
  readonly weights: readonly (readonly number[])[];
}

/** The same run twice, one after the other, on the current backend. */
export async function proveRepetition(options: StepperOptions): Promise<readonly [Trace, Trace]> {
  return [await trace(options), await trace(options)];
}

async function trace(options: StepperOptions): Promise<Trace> {
  const { network, run, stepper, dispose } = await beginRun(options, { steps: 30, validateEvery: 15 });
  const { told, validations } = await followTraining(network, run, { stepper });
  const weights = await readVariables(network.model.variables);
  dispose();
  return {
    steps: told.map((step) => [step.lossNatsPerToken, step.tokenAccuracy, step.gradientNorm]),
    validations: validations.map(({ lossNatsPerToken }) => lossNatsPerToken),
    weights: [...weights.values()].map((values) => [...values]),
  };
}
