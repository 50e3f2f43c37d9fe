import { createRandom } from '../core/random/random.ts';
import type { CellKind } from '../core/spec/modelSpec.ts';
import { gateCount } from '../core/spec/parameterTable.ts';

/**
 * A padded batch for one of the recurrent blocks (`lstmSequence`, `gruSequence`, `rnnSequence`): numbers by name, row by
 * row, for the twin and for tensors alike.
 */
export interface SequenceSample {
  readonly cell: CellKind;
  readonly shape: SampleShape;
  /** Those of the block; or, in place of `projected`, what it is made of: inputs [T·B, I], kernel [I, G·H], bias [G·H]. */
  readonly inputs: NamedNumbers;
  /** d loss / d each result: the loss is the sum of the results weighted with these. */
  readonly upstream: NamedNumbers;
}

export type NamedNumbers = Readonly<Record<string, Float64Array>>;

export interface SampleShape {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  readonly reverse: boolean;
}

/** Outputs [T·B, H], and the last state [B, H] each. */
export function resultNames(cell: CellKind): readonly string[] {
  return cell === 'lstm' ? ['outputs', 'hidden', 'cell'] : ['outputs', 'hidden'];
}

/** Sentences in turn full, ragged, with holes, and without any token. All numbers are exact in 32 bits. */
export function sampleSequence(cell: CellKind, shape: SampleShape): SequenceSample {
  const { steps, batch, units } = shape;
  const width = gateCount[cell] * units;
  const random = createRandom(11).stream(`${cell} sequence`);
  const normals = (size: number, deviation = 1) =>
    Float64Array.from({ length: size }, () => Math.fround(deviation * random.normal()));
  return {
    cell,
    shape,
    inputs: {
      projected: normals(steps * batch * width),
      mask: Float64Array.from({ length: steps * batch }, (_, place) =>
        isReal(place % batch, Math.floor(place / batch), steps) ? 1 : 0,
      ),
      recurrent: normals(units * width, 1.5 / Math.sqrt(units)),
      ...(cell === 'gru' && { candidateBias: normals(units) }),
      hidden: normals(batch * units),
      ...(cell === 'lstm' && { cell: normals(batch * units) }),
    },
    upstream: Object.fromEntries(
      resultNames(cell).map((name) => [name, normals((name === 'outputs' ? steps : 1) * batch * units)]),
    ),
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

/** The shape of one of the sample's inputs as a tensor. */
export function inputShape({ shape, inputs }: SequenceSample, name: string): number[] {
  const { steps, batch, units } = shape;
  const size = inputs[name]?.length ?? 0;
  switch (name) {
    case 'bias':
    case 'candidateBias':
      return [size];
    case 'hidden':
    case 'cell':
      return [batch, units];
    case 'recurrent':
      return [units, size / units];
    case 'kernel': {
      const width = inputs['bias']?.length ?? 1;
      return [size / width, width];
    }
    default:
      return [steps * batch, size / (steps * batch)];
  }
}
