import type { CellKind } from '../spec/modelSpec.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';
import { rnn } from './rnn.ts';
import type { Cell, CellStep, State } from './state.ts';
import type { Vector } from './tape.ts';
import type { Weights } from './weights.ts';

/** The recurrent layer whose parameters have that prefix. */
export function cellOf(kind: CellKind, weights: Weights, name: string): Cell {
  switch (kind) {
    case 'lstm':
      return lstm(weights, name);
    case 'gru':
      return gru(weights, name);
    case 'rnn':
      return rnn(weights, name);
    default:
      return kind satisfies never;
  }
}

/** @param sums what comes in from outside at each step @returns the state after each step. */
export function runCell(cell: Cell, sums: readonly Vector[], first: State): CellStep[] {
  let state = first;
  return sums.map((sum) => {
    const after = cell(sum, state);
    state = after;
    return after;
  });
}
