import type { Cell } from './state.ts';
import { add, tanh, timesMatrix } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/** The simple recurrent network with tanh (Elman 1990): h' = tanh(x·kernel + h·recurrent + bias). */
export function rnn(weights: Weights, name: string): Cell {
  const recurrent = weight(weights, `${name}.recurrent`); // [H, H]
  const bias = weight(weights, `${name}.bias`); // [H]
  return (sums, { hidden }) => ({
    hidden: tanh(add(sums, timesMatrix(hidden, recurrent), bias)),
    memory: null,
    gates: [],
  });
}
