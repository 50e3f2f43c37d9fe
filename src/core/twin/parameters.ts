import type { ModelSpec } from '../spec/modelSpec.ts';
import {
  encoderHiddenSize,
  gateCount,
  parameterTable,
  type VocabularySizes,
} from '../spec/parameterTable.ts';

/** Parameter values, or their gradients: row-major, by the names of `core/spec/parameterTable.ts`. */
export type Parameters = ReadonlyMap<string, Float64Array>;

/** @throws RangeError where the network has no parameter of that name. */
export function parameter(parameters: Parameters, name: string): Float64Array {
  const values = parameters.get(name);
  if (values === undefined) throw new RangeError(`twin: there is no parameter ${name}.`);
  return values;
}

/** @throws RangeError where names or sizes are not those of the specification's table. */
export function checkParameters(spec: ModelSpec, parameters: Parameters): void {
  const table = parameterTable(spec, vocabularyOf(spec, parameters));
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

/** The source's from its embeddings or, with one-hot tokens, from the kernel of the layer that reads them. */
function vocabularyOf(spec: ModelSpec, parameters: Parameters): VocabularySizes {
  const source =
    spec.input === 'oneHot'
      ? parameter(parameters, 'encoder.forward.kernel').length /
        (gateCount[spec.cell] * encoderHiddenSize(spec))
      : parameter(parameters, 'source.embedding').length / spec.embeddingSize;
  return { source, target: parameter(parameters, 'output.bias').length };
}
