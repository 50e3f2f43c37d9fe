import type { Cell } from './state.ts';
import { add, multiply, sigmoid, split, tanh, timesMatrix, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/**
 * Long short-term memory with forget gate and without peepholes (Hochreiter and Schmidhuber 1997; Gers et al. 2000):
 *
 *     [i f g o] = x·kernel + h·recurrent + bias
 *     c' = σ(f) c + σ(i) tanh(g)        h' = σ(o) tanh(c')
 */
export function lstm(weights: Weights, name: string): Cell {
  const recurrent = weight(weights, `${name}.recurrent`); // [H, 4H]
  const bias = weight(weights, `${name}.bias`); // [4H]
  return (sums, { hidden, memory }) => {
    const before = add(sums, timesMatrix(hidden, recurrent), bias);
    const [i, f, g, o] = split(before, 4) as [Vector, Vector, Vector, Vector];
    const [input, forget, candidate, output] = [sigmoid(i), sigmoid(f), tanh(g), sigmoid(o)];
    const after = add(multiply(forget, memory as Vector), multiply(input, candidate));
    return {
      hidden: multiply(output, tanh(after)),
      memory: after,
      gates: [
        { name: 'input', vector: input },
        { name: 'forget', vector: forget },
        { name: 'candidate', vector: candidate },
        { name: 'output', vector: output },
      ],
    };
  };
}
