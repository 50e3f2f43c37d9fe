/**
 * Gradients for the twin: every operation notes what it was made of and how a gradient passes back through it, and
 * `backward` goes the notes in reverse (reverse-mode automatic differentiation; Baydin et al. 2018, section 3.2).
 * Plain loops in Float64; δ marks a gradient.
 */

/** Numbers that a gradient can be asked for: a row vector [size], or a matrix [inputs, outputs] row by row. */
export interface Vector {
  readonly values: Float64Array;
  /** d result / d values, once `backward` has run; runs add up. */
  readonly gradient: Float64Array;
  readonly inputs: readonly Vector[];
  /** One more than the deepest input, so that every vector comes after all it was made of. */
  readonly depth: number;
  /** Adds to the gradients of the inputs what this vector's own gradient makes of them. */
  passBack(): void;
}

/** What nothing was computed for: a parameter, an input, a constant. The values are shared, not copied. */
export function leaf(values: Float64Array): Vector {
  return made([], values, () => {});
}

export function zeros(size: number): Vector {
  return leaf(new Float64Array(size));
}

/** Adds to the gradients of all that the result was made of. @param upstream δresult; 1 by default. */
export function backward(result: Vector, upstream: ArrayLike<number> = [1]): void {
  const reached = new Set([result]);
  for (const vector of reached) for (const input of vector.inputs) reached.add(input);
  result.gradient.forEach((_, at) => {
    result.gradient[at]! += upstream[at]!;
  });
  for (const vector of [...reached].sort((a, b) => b.depth - a.depth)) vector.passBack();
}

export function add(...terms: readonly Vector[]): Vector {
  const sum = new Float64Array(terms[0]?.values.length ?? 0);
  for (const { values } of terms) addTo(sum, values);
  return made(terms, sum, (gradient) => {
    for (const term of terms) addTo(term.gradient, gradient);
  });
}

/** Number by number. */
export function multiply(x: Vector, y: Vector): Vector {
  const product = x.values.map((value, at) => value * y.values[at]!);
  return made([x, y], product, (gradient) => {
    gradient.forEach((slope, at) => {
      x.gradient[at]! += slope * y.values[at]!;
      y.gradient[at]! += slope * x.values[at]!;
    });
  });
}

/** x·W: δx = δy·Wᵀ, δW = xᵀ·δy. @param row [inputs] @param matrix [inputs, outputs] @returns [outputs] */
export function timesMatrix(row: Vector, matrix: Vector): Vector {
  const size = matrix.values.length / row.values.length;
  const product = new Float64Array(size);
  row.values.forEach((value, input) => {
    for (let at = 0; at < size; at++) product[at]! += value * matrix.values[input * size + at]!;
  });
  return made([row, matrix], product, (gradient) => {
    row.values.forEach((value, input) => {
      for (let at = 0; at < size; at++) {
        row.gradient[input]! += gradient[at]! * matrix.values[input * size + at]!;
        matrix.gradient[input * size + at]! += value * gradient[at]!;
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
  const turned = (at: number) => (at % height) * width + Math.floor(at / height);
  return made(
    [matrix],
    matrix.values.map((_, at) => matrix.values[turned(at)]!),
    (gradient) => {
      gradient.forEach((slope, at) => {
        matrix.gradient[turned(at)]! += slope;
      });
    },
  );
}

export function scale(x: Vector, factor: number): Vector {
  return pointwise(
    x,
    (value) => factor * value,
    () => factor,
  );
}

/** 1 − x */
export function complement(x: Vector): Vector {
  return pointwise(
    x,
    (value) => 1 - value,
    () => -1,
  );
}

export function tanh(x: Vector): Vector {
  return pointwise(x, Math.tanh, (y) => 1 - y ** 2);
}

/** σ(x) = 1 / (1 + e⁻ˣ) */
export function sigmoid(x: Vector): Vector {
  return pointwise(
    x,
    (value) => 1 / (1 + Math.exp(-value)),
    (y) => y * (1 - y),
  );
}

/** eˣ */
export function exp(x: Vector): Vector {
  return pointwise(x, Math.exp, (y) => y);
}

/** log softmax x = x − log Σ eˣ, shifted so that no exponential overflows: δx = δy − softmax x · Σ δy. */
export function logSoftmax(x: Vector): Vector {
  const largest = Math.max(...x.values);
  const shifted = x.values.map((value) => value - largest);
  const logSum = Math.log(shifted.reduce((sum, value) => sum + Math.exp(value), 0));
  const result = shifted.map((value) => value - logSum);
  return made([x], result, (gradient) => {
    const total = gradient.reduce((sum, slope) => sum + slope, 0);
    gradient.forEach((slope, at) => {
      x.gradient[at]! += slope - Math.exp(result[at]!) * total;
    });
  });
}

/** One after the other; rows make a matrix. */
export function concat(...parts: readonly Vector[]): Vector {
  const joined = Float64Array.from(parts.flatMap(({ values }) => [...values]));
  return made(parts, joined, (gradient) => {
    let start = 0;
    for (const part of parts) {
      addTo(part.gradient, gradient.subarray(start, start + part.values.length));
      start += part.values.length;
    }
  });
}

export function slice(x: Vector, start: number, end: number): Vector {
  return made([x], x.values.slice(start, end), (gradient) => {
    addTo(x.gradient.subarray(start, end), gradient);
  });
}

/** In so many equal parts. */
export function split(x: Vector, count: number): Vector[] {
  const size = x.values.length / count;
  return Array.from({ length: count }, (_, part) => slice(x, part * size, (part + 1) * size));
}

/** @param slope of the function, from its result. */
function pointwise(x: Vector, f: (value: number) => number, slope: (result: number) => number): Vector {
  const result = x.values.map(f);
  return made([x], result, (gradient) => {
    gradient.forEach((value, at) => {
      x.gradient[at]! += value * slope(result[at]!);
    });
  });
}

function made(
  inputs: readonly Vector[],
  values: Float64Array,
  passBack: (gradient: Float64Array) => void,
): Vector {
  const gradient = new Float64Array(values.length);
  const depth = inputs.reduce((deepest, input) => Math.max(deepest, input.depth + 1), 0);
  return { values, gradient, inputs, depth, passBack: () => passBack(gradient) };
}

function addTo(total: Float64Array, part: Float64Array): void {
  for (let at = 0; at < total.length; at++) total[at]! += part[at]!;
}
