/**
 * Gradients for the twin: every operation notes what it was made of and how a gradient passes back through it, and
 * `backward` goes the notes in reverse (reverse-mode automatic differentiation; Baydin et al. 2018, section 3.2).
 * The same notes say of any number which numbers it was computed from. Plain loops in Float64; δ marks a gradient.
 */

/** Numbers that a gradient can be asked for: a row vector [size], or a matrix [inputs, outputs] row by row. */
export interface Vector {
  readonly values: Float64Array;
  /** d result / d values, once `backward` has run; runs add up. It takes up memory once it is asked for. */
  readonly gradient: Float64Array;
  readonly operation: Operation;
  readonly inputs: readonly Vector[];
  /** One more than the deepest input, so that every vector comes after all it was made of. */
  readonly depth: number;
  /** Adds to the gradients of the inputs what this vector's own gradient makes of them. */
  passBack(): void;
}

/** How a vector was made of its inputs. */
export type Operation =
  | { readonly kind: 'parameter'; readonly name: string }
  | {
      readonly kind:
        | 'constant'
        | 'add'
        | 'multiply'
        | 'timesMatrix'
        | 'complement'
        | 'tanh'
        | 'sigmoid'
        | 'exp'
        | 'concat';
    }
  | { readonly kind: 'transpose'; readonly width: number }
  | { readonly kind: 'scale'; readonly factor: number }
  | { readonly kind: 'logSoftmax' | 'logSumExp'; readonly leftOut: ReadonlySet<number> }
  | { readonly kind: 'slice'; readonly start: number };

/**
 * What nothing was computed for: a parameter, which has a name, or an input. The values are shared, not copied.
 */
export function leaf(values: Float64Array, name?: string): Vector {
  return made(name === undefined ? { kind: 'constant' } : { kind: 'parameter', name }, [], values, () => {});
}

export function zeros(size: number): Vector {
  return leaf(new Float64Array(size));
}

/** Adds to the gradients of all that the result was made of. @param upstream δresult; 1 by default. */
export function backward(result: Vector, upstream: ArrayLike<number> = [1]): void {
  const reached = new Set([result]);
  for (const vector of reached) for (const input of vector.inputs) reached.add(input);
  addTo(result.gradient, Float64Array.from(upstream));
  for (const vector of [...reached].sort((a, b) => b.depth - a.depth)) vector.passBack();
}

export function add(...terms: readonly Vector[]): Vector {
  const sum = new Float64Array(terms[0]?.values.length ?? 0);
  for (const { values } of terms) addTo(sum, values);
  return made({ kind: 'add' }, terms, sum, (gradient) => {
    for (const term of terms) addTo(term.gradient, gradient);
  });
}

/** Number by number. */
export function multiply(x: Vector, y: Vector): Vector {
  const product = x.values.map((value, at) => value * y.values[at]!);
  return made({ kind: 'multiply' }, [x, y], product, (gradient) => {
    const [dx, dy] = [x.gradient, y.gradient];
    gradient.forEach((slope, at) => {
      dx[at]! += slope * y.values[at]!;
      dy[at]! += slope * x.values[at]!;
    });
  });
}

/** x·W: δx = δy·Wᵀ, δW = xᵀ·δy. @param row [inputs] @param matrix [inputs, outputs] @returns [outputs] */
export function timesMatrix(row: Vector, matrix: Vector): Vector {
  const size = matrix.values.length / row.values.length;
  const product = new Float64Array(size);
  const [inputs, weights] = [row.values, matrix.values];
  for (let input = 0; input < inputs.length; input++) {
    const value = inputs[input]!;
    for (let at = 0; at < size; at++) product[at]! += value * weights[input * size + at]!;
  }
  return made({ kind: 'timesMatrix' }, [row, matrix], product, (gradient) => {
    const [dRow, dMatrix] = [row.gradient, matrix.gradient];
    row.values.forEach((value, input) => {
      for (let at = 0; at < size; at++) {
        dRow[input]! += gradient[at]! * matrix.values[input * size + at]!;
        dMatrix[input * size + at]! += value * gradient[at]!;
      }
    });
  });
}

/** x·y as a vector of one number: y is a matrix [size, 1]. */
export function dot(x: Vector, y: Vector): Vector {
  return timesMatrix(x, y);
}

/** [size·outputs] as the matrix [outputs, size] turned: Wᵀ, [size, outputs] @param width the size of W's rows. */
export function transpose(matrix: Vector, width: number): Vector {
  const height = matrix.values.length / width;
  return made(
    { kind: 'transpose', width },
    [matrix],
    matrix.values.map((_, at) => matrix.values[placeBefore(at, width, height)]!),
    (gradient) => {
      const dMatrix = matrix.gradient;
      gradient.forEach((slope, at) => {
        dMatrix[placeBefore(at, width, height)]! += slope;
      });
    },
  );
}

/** Where the number at a place of Wᵀ [width, height] stands in W [height, width]. */
export function placeBefore(at: number, width: number, height: number): number {
  return (at % height) * width + Math.floor(at / height);
}

export function scale(x: Vector, factor: number): Vector {
  return pointwise(
    { kind: 'scale', factor },
    x,
    (value) => factor * value,
    () => factor,
  );
}

/** 1 − x */
export function complement(x: Vector): Vector {
  return pointwise(
    { kind: 'complement' },
    x,
    (value) => 1 - value,
    () => -1,
  );
}

export function tanh(x: Vector): Vector {
  return pointwise({ kind: 'tanh' }, x, Math.tanh, (y) => 1 - y ** 2);
}

/** σ(x) = 1 / (1 + e⁻ˣ) */
export function sigmoid(x: Vector): Vector {
  return pointwise(
    { kind: 'sigmoid' },
    x,
    (value) => 1 / (1 + Math.exp(-value)),
    (y) => y * (1 - y),
  );
}

/** eˣ */
export function exp(x: Vector): Vector {
  return pointwise({ kind: 'exp' }, x, Math.exp, (y) => y);
}

const nothing: ReadonlySet<number> = new Set();

/**
 * log softmax x = x − log Σ eˣ, shifted so that no exponential overflows: δx = δy − softmax x · Σ δy.
 * @param leftOut places that count nowhere; −∞ stands there
 */
export function logSoftmax(x: Vector, leftOut = nothing): Vector {
  const counted = x.values.map((value, at) => (leftOut.has(at) ? Number.NEGATIVE_INFINITY : value));
  const largest = counted.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const shifted = counted.map((value) => value - largest);
  const logSum = Math.log(shifted.reduce((sum, value) => sum + Math.exp(value), 0));
  const result = shifted.map((value) => value - logSum);
  return made({ kind: 'logSoftmax', leftOut }, [x], result, (gradient) => {
    const dx = x.gradient;
    const counts = (at: number) => !leftOut.has(at);
    const total = gradient.reduce((sum, slope, at) => (counts(at) ? sum + slope : sum), 0);
    gradient.forEach((slope, at) => {
      if (counts(at)) dx[at]! += slope - Math.exp(result[at]!) * total;
    });
  });
}

/** log Σ eˣ as a vector of one number: δx = δy · softmax x. @param leftOut places that count nowhere */
export function logSumExp(x: Vector, leftOut = nothing): Vector {
  const isCounted = (_: number, at: number) => !leftOut.has(at);
  const counted = x.values.filter(isCounted);
  const largest = counted.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const total = largest + Math.log(counted.reduce((sum, value) => sum + Math.exp(value - largest), 0));
  return made({ kind: 'logSumExp', leftOut }, [x], Float64Array.of(total), ([slope]) => {
    const dx = x.gradient;
    x.values.forEach((value, at) => {
      if (!leftOut.has(at)) dx[at]! += slope! * Math.exp(value - total);
    });
  });
}

/** One after the other; rows make a matrix. */
export function concat(...parts: readonly Vector[]): Vector {
  const joined = new Float64Array(parts.reduce((size, { values }) => size + values.length, 0));
  let end = 0;
  for (const { values } of parts) {
    joined.set(values, end);
    end += values.length;
  }
  return made({ kind: 'concat' }, parts, joined, (gradient) => {
    let start = 0;
    for (const part of parts) {
      addTo(part.gradient, gradient.subarray(start, start + part.values.length));
      start += part.values.length;
    }
  });
}

export function slice(x: Vector, start: number, end: number): Vector {
  return made({ kind: 'slice', start }, [x], x.values.slice(start, end), (gradient) => {
    addTo(x.gradient.subarray(start, end), gradient);
  });
}

/** In so many equal parts. */
export function split(x: Vector, count: number): Vector[] {
  const size = x.values.length / count;
  return Array.from({ length: count }, (_, part) => slice(x, part * size, (part + 1) * size));
}

/** @param slope of the function, from its result. */
function pointwise(
  operation: Operation,
  x: Vector,
  f: (value: number) => number,
  slope: (result: number) => number,
): Vector {
  const result = x.values.map((value) => f(value));
  return made(operation, [x], result, (gradient) => {
    const dx = x.gradient;
    gradient.forEach((value, at) => {
      dx[at]! += value * slope(result[at]!);
    });
  });
}

function made(
  operation: Operation,
  inputs: readonly Vector[],
  values: Float64Array,
  passBack: (gradient: Float64Array) => void,
): Vector {
  const depth = inputs.reduce((deepest, input) => Math.max(deepest, input.depth + 1), 0);
  let gradient: Float64Array | null = null;
  const own = () => {
    gradient ??= new Float64Array(values.length);
    return gradient;
  };
  return {
    values,
    get gradient() {
      return own();
    },
    operation,
    inputs,
    depth,
    passBack: () => passBack(own()),
  };
}

function addTo(total: Float64Array, part: Float64Array): void {
  for (let at = 0; at < total.length; at++) total[at]! += part[at]!;
}
