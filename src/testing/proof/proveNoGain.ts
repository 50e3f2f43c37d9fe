import type { StepperOptions } from '../../engine/train/createStepper.ts';
import { followTraining } from '../followTraining.ts';
import { beginRun } from './beginRun.ts';
import { countHeld, type Held } from './countHeld.ts';

/** What a run holds after its first steps, after its last, and once it has been disposed. */
export interface GainProof {
  readonly early: Held;
  readonly late: Held;
  /** Tensors before the run began, and after its end. */
  readonly tensorsAround: readonly [number, number];
}

/** By then each shape has been met, each program compiled, each recording made. */
const firstSteps = 200;

/** @param steps of a run on the current backend; by multiples of 200, so that both looks come after a validation */
export async function proveNoGain(options: StepperOptions, steps: number): Promise<GainProof> {
  const counter = countHeld();
  const before = counter.now()['tensors'] as number;
  const { network, run, stepper, dispose } = await beginRun(options, {
    steps: steps + 1, // so that it never comes to its own end
    validateEvery: firstSteps,
  });
  await followTraining(network, run, { stepper, untilStep: firstSteps });
  const early = counter.now();
  await followTraining(network, run, { stepper, untilStep: steps });
  const late = counter.now();
  dispose();
  const after = counter.now()['tensors'] as number;
  counter.stop();
  return { early, late, tensorsAround: [before, after] };
}
