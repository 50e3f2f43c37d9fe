import type { Vector } from './tape.ts';

/** What a recurrent layer carries from step to step. */
export interface State {
  /** h, [H] */
  readonly hidden: Vector;
  /** c, [H]; null but for an LSTM. */
  readonly memory: Vector | null;
}

export type GateName = 'input' | 'forget' | 'candidate' | 'output' | 'reset' | 'update';

/** A state, and what made it. */
export interface CellStep extends State {
  /** After their σ or tanh, [H] each. */
  readonly gates: readonly { readonly name: GateName; readonly vector: Vector }[];
}

/** One step. @param sums what comes into the gates from outside, x·kernel and whatever joins it, [gates·H]. */
export type Cell = (sums: Vector, before: State) => CellStep;
