import type { Cell } from './state.ts';
import { add, complement, multiply, sigmoid, split, tanh, timesMatrix, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/**
 * The gated recurrent unit (Cho et al. 2014, section 2.3) with the reset after the recurrent product, as cuDNN and
 * PyTorch have it:
 *
 *     [xr xz xn] = x·kernel + bias        [sr sz sn] = h·recurrent
 *     r = σ(xr + sr)    z = σ(xz + sz)    n = tanh(xn + r (sn + candidateBias))
 *     h' = (1 − z) n + z h
 */
export function gru(weights: Weights, name: string): Cell {
  const recurrent = weight(weights, `${name}.recurrent`); // [H, 3H]
  const bias = weight(weights, `${name}.bias`); // [3H]
  const candidateBias = weight(weights, `${name}.candidateBias`); // [H]
  return (sums, { hidden }) => {
    const [xr, xz, xn] = split(add(sums, bias), 3) as [Vector, Vector, Vector];
    const [sr, sz, sn] = split(timesMatrix(hidden, recurrent), 3) as [Vector, Vector, Vector];
    const r = sigmoid(add(xr, sr));
    const z = sigmoid(add(xz, sz));
    const n = tanh(add(xn, multiply(r, add(sn, candidateBias))));
    return {
      hidden: add(multiply(complement(z), n), multiply(z, hidden)),
      memory: null,
      gates: [
        { name: 'reset', vector: r },
        { name: 'update', vector: z },
        { name: 'candidate', vector: n },
      ],
    };
  };
}
