import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { parameterTable } from '../../core/spec/parameterTable.ts';

/** Parameter values, or their gradients: row-major, by the names of `core/spec/parameterTable.ts`. */
export type Parameters = ReadonlyMap<string, Float64Array>;

/** @throws RangeError where the network has no parameter of that name. */
export function parameter(parameters: Parameters, name: string): Float64Array {
  const values = parameters.get(name);
  if (values === undefined) throw new RangeError(`twin: there is no parameter ${name}.`);
  return values;
}

/** Zeros in the shape of the given parameters, to add gradients to. */
export function zerosLike(parameters: Parameters): Map<string, Float64Array> {
  return new Map([...parameters].map(([name, values]) => [name, new Float64Array(values.length)]));
}

/** @throws RangeError where names or sizes are not those of the specification's table. */
export function checkParameters(spec: ModelSpec, parameters: Parameters): void {
  const vocabulary = {
    source: parameter(parameters, 'source.embedding').length / spec.embeddingSize,
    target: parameter(parameters, 'output.bias').length,
  };
  const table = parameterTable(spec, vocabulary);
  for (const { name, shape } of table) {
    const { length } = parameter(parameters, name);
    if (length !== shape.reduce((product, extent) => product * extent, 1)) {
      throw new RangeError(`twin: ${name} has ${length} values; its shape is [${shape.join(', ')}].`);
    }
  }
  if (parameters.size !== table.length) {
    const known = new Set(table.map(({ name }) => name));
    const extra = [...parameters.keys()].filter((name) => !known.has(name));
    throw new RangeError(`twin: this network has no parameter ${extra.join(', ')}.`);
  }
}
