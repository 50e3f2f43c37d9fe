import { createRandom } from '../core/random/random.ts';
import { cellSequence, type RecurrentCell } from './twin/cellSequence.ts';
import type { MaskedShape } from './twin/maskedSequence.ts';

/** Inputs for the recurrent blocks `rnnSequence` and `gruSequence`, and what the twin makes of them. */

/** The inputs by name, row-major; all numbers are exact in 32 bits, so that both sides start from the same ones. */
export interface SequenceSample {
  readonly cell: RecurrentCell;
  readonly shape: MaskedShape;
  readonly inputs: Readonly<Record<string, Float64Array>>;
  /** d loss / d outputs and d loss / d the last hidden: the loss is the sum of the results weighted with these. */
  readonly upstream: Readonly<Record<'outputs' | 'hidden', Float64Array>>;
}

/** The shape of each input of the cell's block. */
export function inputShapes(
  cell: RecurrentCell,
  { steps, batch, units }: MaskedShape,
): Record<string, number[]> {
  const shared = { mask: [steps * batch, 1], hidden: [batch, units] };
  switch (cell) {
    case 'rnn':
      return { ...shared, projected: [steps * batch, units], recurrent: [units, units] };
    case 'gru':
      return {
        ...shared,
        projected: [steps * batch, 3 * units],
        recurrent: [units, 3 * units],
        candidateBias: [units],
      };
    default:
      return cell satisfies never;
  }
}

/** Sentences in turn full, ragged, with holes, and without any token. */
export function sampleSequence(cell: RecurrentCell, shape: MaskedShape): SequenceSample {
  const { steps, batch, units } = shape;
  const random = createRandom(11).stream(`${cell} sequence`);
  const normals = (size: number, deviation: number) =>
    Float64Array.from({ length: size }, () => Math.fround(deviation * random.normal()));
  const inputs = Object.fromEntries(
    Object.entries(inputShapes(cell, shape)).map(([name, sides]) => [
      name,
      normals(
        sides.reduce((a, b) => a * b),
        name === 'recurrent' ? 1.5 / Math.sqrt(units) : 1,
      ),
    ]),
  );
  const mask = Float64Array.from({ length: steps * batch }, (_, place) =>
    isReal(place % batch, Math.floor(place / batch), steps) ? 1 : 0,
  );
  return {
    cell,
    shape,
    inputs: { ...inputs, mask },
    upstream: { outputs: normals(steps * batch * units, 1), hidden: normals(batch * units, 1) },
  };
}

function isReal(row: number, time: number, steps: number): boolean {
  switch (row % 4) {
    case 0:
      return true;
    case 1:
      return time < Math.ceil(steps / 2);
    case 2:
      return time % 3 !== 1;
    default:
      return false;
  }
}

/** Results and gradients by name: `outputs`, `hidden`, `gradient of …` for every input but the mask. */
export function twinSequence({
  cell,
  shape,
  inputs,
  upstream,
}: SequenceSample): Record<string, Float64Array> {
  const { projected, mask, hidden, ...weights } = inputs as SequenceSample['inputs'] & SharedInputs;
  const width = projected.length / (shape.steps * shape.batch);
  // The cell takes x·kernel + bias; with the identity for a kernel, x is what the block calls `projected`.
  const parameters = { kernel: identity(width), bias: new Float64Array(width), ...weights };
  const result = cellSequence(cell, { inputs: projected, mask, hidden }, parameters, upstream, shape);
  const { kernel, bias, ...weightGradients } = result.parameterGradients;
  const gradients = {
    projected: result.gradients.inputs,
    hidden: result.gradients.hidden,
    ...weightGradients,
  };
  return {
    outputs: result.outputs,
    hidden: result.hidden,
    ...Object.fromEntries(Object.entries(gradients).map(([name, values]) => [`gradient of ${name}`, values])),
  };
}

type SharedInputs = Readonly<Record<'projected' | 'mask' | 'hidden', Float64Array>>;

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
}
