import type { Weights } from '../../src/engine/model/parameters.ts';

/** A network with what trains it, on the current backend, at the weights of its task. */
export interface Contender {
  /** What it does, where that is chosen by itself, as with the product's stepper. */
  readonly note?: string;
  /** How many steps may be under way at once; 1 by default. */
  readonly depth?: number;
  /** Whether a step's call returns before the device has done it, so that its time says what JavaScript costs. */
  readonly returnsEarly: boolean;
  /** Of the first weights on the task's batch, by parameter; before any step. */
  gradients(): Promise<Weights>;
  /** Resolves when the device has done it. */
  step(): Promise<unknown>;
  dispose(): void;
}
