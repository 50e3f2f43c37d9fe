import type { Batch } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import type { Optimizer } from './optimizer.ts';
import { type StepResult, type StepSettings, trainStep } from './trainStep.ts';

/** How the training steps of one network are run. The numbers are those of {@link trainStep}, however it is done. */
export interface Stepper {
  /** For the device panel: what it does, in a few words. */
  readonly name: string;
  /** For the page: what went wrong on the way and was made up for, in sentences; null, or left out, where nothing did. */
  readonly notice?: string | null;
  /** How many steps may be under way at once, so that the device never waits for a loss to be read; at least 1. */
  readonly depth: number;
  /** Starts a step, after all those started before; resolves when its numbers are here. */
  step(batch: Batch, settings: StepSettings): Promise<StepResult>;
  /** Makes ready for batches of this shape, ahead of the first of them: what can be compiled is. Trains nothing. */
  prepare(batch: Batch, settings: StepSettings): Promise<void>;
  /** Frees what it holds beside the network. */
  dispose(): void;
}

/** One step at a time, operation by operation. */
export function plainStepper(model: Seq2Seq, optimizer: Optimizer): Stepper {
  return {
    name: 'one step at a time',
    depth: 1,
    step: (batch, settings) => trainStep(model, optimizer, batch, settings),
    prepare: async () => {},
    dispose: () => {},
  };
}
