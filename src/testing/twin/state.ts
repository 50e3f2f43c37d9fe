import type { Vector } from './tape.ts';

/** What a recurrent layer carries from step to step. */
export interface State {
  /** h, [H] */
  readonly hidden: Vector;
  /** c, [H]; null but for an LSTM. */
  readonly memory: Vector | null;
}

/** One step. @param sums what comes into the gates from outside, x·kernel and whatever joins it, [gates·H]. */
export type Cell = (sums: Vector, before: State) => State;
