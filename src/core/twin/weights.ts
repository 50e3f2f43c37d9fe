import type { Parameters } from './parameters.ts';
import { leaf, type Vector } from './tape.ts';

/** The parameters as the forward equations read them, on the tape. */
export type Weights = ReadonlyMap<string, Vector>;

export function weightsOf(parameters: Parameters): Weights {
  return new Map([...parameters].map(([name, values]) => [name, leaf(values, name)]));
}

/** @throws RangeError where the network has no parameter of that name. */
export function weight(weights: Weights, name: string): Vector {
  const found = weights.get(name);
  if (found === undefined) throw new RangeError(`twin: there is no parameter ${name}.`);
  return found;
}
