import type { Random } from '../../core/random/random.ts';
import type { Initializer, Parameter } from '../../core/spec/parameterTable.ts';
import { tf } from '../tf.ts';

/** Weights as plain numbers, outside any backend: name → values in row-major order. */
export type Weights = ReadonlyMap<string, Float32Array>;

/** The trainable tensors of a network, by the names of the parameter table. */
export type Variables = ReadonlyMap<string, tf.Variable>;

/**
 * First values, drawn on the host from one named stream per parameter: no GPU decomposition, the same on every
 * backend, and adding a parameter moves no other.
 */
export function initialWeights(table: readonly Parameter[], random: Random): Weights {
  return new Map(
    table.map(({ name, shape, initializer }) => [
      name,
      draw(initializer, tf.util.sizeFromShape([...shape]), random.stream(name)),
    ]),
  );
}

function draw(initializer: Initializer, size: number, random: Random): Float32Array {
  const values = new Float32Array(size);
  switch (initializer.kind) {
    case 'zeros':
      return values;
    case 'lstmBias':
      return values.fill(1, size / 4, size / 2);
    case 'normal':
      return values.map(() => initializer.deviation * random.normal());
    case 'uniform':
      return values.map(() => initializer.bound * (2 * random.next() - 1));
    default:
      return initializer satisfies never;
  }
}

/** @throws Error where a weight is missing, superfluous or of the wrong size. */
export function createVariables(table: readonly Parameter[], weights: Weights): Variables {
  const known = new Set(table.map(({ name }) => name));
  const extra = [...weights.keys()].filter((name) => !known.has(name));
  if (extra.length > 0) throw new Error(`model: unknown weights ${extra.join(', ')}.`);
  for (const { name, shape } of table) {
    const size = tf.util.sizeFromShape([...shape]);
    const found = weights.get(name)?.length;
    if (found !== size) throw new Error(`model: ${name} needs ${size} numbers, found ${found ?? 'none'}.`);
  }
  return new Map(
    table.map(({ name, shape }) => {
      const values = tf.tensor(weights.get(name) as Float32Array, [...shape], 'float32');
      const variable = tf.variable(values);
      values.dispose();
      return [name, variable];
    }),
  );
}

/** The values of this moment, also where training goes on meanwhile and changes the variables in place. */
export async function readVariables(variables: Variables): Promise<Weights> {
  const entries = await Promise.all(
    [...variables].map(async ([name, variable]) => {
      const copy = tf.tidy(() => tf.mul(variable, 1));
      const values = new Float32Array((await copy.data()) as Float32Array);
      copy.dispose();
      return [name, values] as const;
    }),
  );
  return new Map(entries);
}

/** A variable by its name, in the rank its use expects. @throws Error where the network has no such parameter. */
export function variable<T extends tf.Tensor>(variables: Variables, name: string): T {
  const found = variables.get(name);
  if (!found) throw new Error(`model: there is no parameter ${name}.`);
  return found as tf.Tensor as T;
}
