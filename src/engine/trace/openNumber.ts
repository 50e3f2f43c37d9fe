import type { NumberOperation } from '../../core/equations/numberOperation.ts';
import type { Parameter } from '../../core/spec/parameterTable.ts';
import { logSumExp, placeBefore, type Vector } from '../../core/twin/tape.ts';
import type {
  NumberFactor,
  NumberName,
  NumberPlace,
  NumberTerm,
  OpenedNumber,
} from '../../protocol/trace.ts';
import { placeInParameter, unnamed, type VectorName } from './numberNames.ts';

/** One number of a vector. */
export interface Spot {
  readonly vector: Vector;
  readonly index: number;
}

/** What an opened number is described with. */
export interface Opening {
  readonly names: ReadonlyMap<Vector, VectorName>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  idOf(vector: Vector): number;
}

/** More terms than this are not told one by one. */
const mostTerms = 256;

/**
 * What a number was computed from, read off the notes of the tape. Cutting, joining and turning compute nothing and are
 * passed over; products stand within the sum they enter, and so do sums without a name.
 */
export function openNumber(spot: Spot, opening: Opening): OpenedNumber {
  const { vector, index } = behind(spot);
  const described = (operation: NumberOperation, terms: readonly NumberTerm[], untold = 0): OpenedNumber => ({
    name: nameOf(spot, opening),
    value: vector.values[index]!,
    operation,
    terms,
    untold,
  });
  const { operation, inputs } = vector;
  const one = (input: Vector, at = index) => term([factor({ vector: input, index: at }, opening)]);
  const [x] = inputs as [Vector];
  switch (operation.kind) {
    case 'parameter':
    case 'constant':
      return described(operation.kind, []);
    case 'add':
    case 'multiply':
    case 'scale':
    case 'timesMatrix':
      return described('sum', summands({ vector, index }, opening));
    case 'complement':
    case 'tanh':
    case 'sigmoid':
      return described(operation.kind, [one(x)]);
    case 'exp':
      return x.operation.kind === 'logSoftmax' && !opening.names.has(x)
        ? described('softmax', [one(x.inputs[0]!), one(logSumOf(x), 0)])
        : described('exp', [one(x)]);
    case 'logSoftmax':
      return described('difference', [one(x), one(logSumOf(vector), 0)]);
    case 'logSumExp': {
      const places = [...x.values.keys()].filter((at) => !operation.leftOut.has(at));
      if (places.length <= mostTerms) {
        return described(
          'logSumExp',
          places.map((at) => one(x, at)),
        );
      }
      const ordered = places.sort((a, b) => x.values[b]! - x.values[a]!);
      const told = ordered.slice(0, mostTerms).map((at) => one(x, at));
      const rest = logSumExp(x, new Set([...operation.leftOut, ...ordered.slice(0, mostTerms)]));
      return described(
        'logSumExp',
        [...told, { value: rest.values[0]!, factors: [] }],
        places.length - mostTerms,
      );
    }
    case 'concat':
    case 'slice':
    case 'transpose':
      throw new Error(`trace: a ${operation.kind} computes nothing.`);
    default:
      return operation satisfies never;
  }
}

/** The terms of a sum: products as such, sums without a name as their own terms. */
function summands(spot: Spot, opening: Opening): NumberTerm[] {
  const { vector, index } = spot;
  const [x, y] = vector.inputs as [Vector, Vector];
  switch (vector.operation.kind) {
    case 'add':
      return vector.inputs.flatMap((input) => {
        const next = visible({ vector: input, index }, opening);
        return isInlined(next, opening) ? summands(next, opening) : [term([factor(next, opening)])];
      });
    case 'multiply':
      return [term([factor({ vector: x, index }, opening), factor({ vector: y, index }, opening)])];
    case 'scale': {
      const scaling: NumberFactor = {
        name: { ...unnamed, place: [] },
        value: vector.operation.factor,
        place: null,
      };
      return [term([scaling, factor({ vector: x, index }, opening)])];
    }
    default: {
      const size = vector.values.length;
      return Array.from(x.values, (_, row) =>
        term([
          factor({ vector: x, index: row }, opening),
          factor({ vector: y, index: row * size + index }, opening),
        ]),
      );
    }
  }
}

function isInlined({ vector }: Spot, { names }: Opening): boolean {
  const { kind } = vector.operation;
  return !names.has(vector) && (kind === 'add' || kind === 'multiply' || kind === 'scale');
}

function term(factors: readonly NumberFactor[]): NumberTerm {
  return { value: factors.reduce((product, { value }) => product * value, 1), factors };
}

function factor(spot: Spot, opening: Opening): NumberFactor {
  const { vector, index } = visible(spot, opening);
  const hasMore = vector.operation.kind !== 'parameter' && vector.operation.kind !== 'constant';
  const place: NumberPlace | null = hasMore ? { id: opening.idOf(vector), index } : null;
  return { name: nameOf({ vector, index }, opening), value: vector.values[index]!, place };
}

/** The first vector with a name on the way back, or what computed the number. */
function visible(spot: Spot, { names }: Opening): Spot {
  let at: Spot | null = spot;
  for (let last = spot; ; last = at) {
    if (names.has(last.vector)) return last;
    at = passedOver(last);
    if (!at) return last;
  }
}

/** What computed the number. */
function behind(spot: Spot): Spot {
  for (let last = spot; ; ) {
    const next = passedOver(last);
    if (!next) return last;
    last = next;
  }
}

/** Where a number stood before it was cut out, joined or turned; null where it was computed. */
function passedOver({ vector, index }: Spot): Spot | null {
  const { operation, inputs } = vector;
  const [x] = inputs as [Vector];
  switch (operation.kind) {
    case 'slice':
      return { vector: x, index: operation.start + index };
    case 'transpose': {
      const { width } = operation;
      return { vector: x, index: placeBefore(index, width, vector.values.length / width) };
    }
    case 'concat': {
      let start = 0;
      for (const part of inputs) {
        if (index < start + part.values.length) return { vector: part, index: index - start };
        start += part.values.length;
      }
      return null;
    }
    default:
      return null;
  }
}

function nameOf(spot: Spot, opening: Opening): NumberName {
  const { vector, index } = visible(spot, opening);
  const name = opening.names.get(vector);
  if (name) return { ...name, place: [index] };
  const { operation, inputs } = vector;
  switch (operation.kind) {
    case 'parameter': {
      const parameter = opening.parameters.get(operation.name);
      return {
        ...unnamed,
        symbol: operation.name,
        place: parameter ? placeInParameter(parameter, index) : [index],
      };
    }
    case 'timesMatrix': {
      const [row, matrix] = inputs.map((input) => nameOf({ vector: input, index: 0 }, opening));
      return { ...row!, symbol: `${row!.symbol}·${matrix!.symbol}`, place: [index] };
    }
    case 'tanh': {
      const inner = nameOf({ vector: inputs[0]!, index }, opening);
      return { ...inner, symbol: inner.symbol && `tanh(${inner.symbol})` };
    }
    case 'logSumExp': {
      const inner = nameOf({ vector: inputs[0]!, index: 0 }, opening);
      return { ...inner, symbol: `log Σ exp ${inner.symbol}`, place: [] };
    }
    default:
      return { ...unnamed, place: [index] };
  }
}

const logSums = new WeakMap<Vector, Vector>();

/** The logarithm of the sum that a softmax divides by. */
function logSumOf(logSoftmax: Vector): Vector {
  const { operation, inputs } = logSoftmax;
  const leftOut = operation.kind === 'logSoftmax' ? operation.leftOut : undefined;
  const sum = logSums.get(logSoftmax) ?? logSumExp(inputs[0]!, leftOut);
  logSums.set(logSoftmax, sum);
  return sum;
}
