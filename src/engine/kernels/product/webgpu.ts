import type { tf } from '../../tf.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import { tanhInWgsl } from '../wgslMath.ts';

/**
 * Matrix products on WebGPU, deterministic: each invocation works out a tile of the result by itself, in registers, and
 * every sum has one order. With d rows and 4c columns in a tile it loads d + 4c blocks of four numbers for 16·d·c
 * multiplications, so large products take the large tile; small ones the small tile, to have work for many invocations.
 * Sizes are no part of the code. Rows whose width is a multiple of 4 are read four numbers at once.
 */
export interface WebgpuProduct {
  /** Transposed, it may have more rows than b: those past b's are left out. */
  readonly a: tf.Tensor2D;
  readonly b: tf.Tensor2D;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** [columns] */
  readonly bias?: tf.Tensor1D | undefined;
  /** Whether the hyperbolic tangent of it is taken. */
  readonly isTanh?: boolean;
  /** Whether the sums of b's columns are a second result. */
  readonly sumsColumns?: boolean;
}

/** Results from which on a tile is 8 × 8 numbers rather than 4 × 4. */
const manyResults = 2 ** 14;

/** @returns [rows, columns]; then, where asked for, the sums of b's columns, [columns] */
export function webgpuProduct(product: WebgpuProduct): tf.Tensor[] {
  const { a, b, transposeA = false, transposeB = false, bias, isTanh = false, sumsColumns = false } = product;
  if (transposeA && transposeB) throw new Error('product: aᵀ·bᵀ is not made.');
  const [rows, inner] = transposeA ? [a.shape[1], b.shape[0]] : a.shape;
  const columns = transposeB ? b.shape[0] : b.shape[1];
  const isLarge = rows * columns >= manyResults;
  const tile = { down: isLarge ? 8 : 4, across: isLarge ? 2 : 1 };
  const wide = {
    a: a.shape[1] % 4 === 0,
    b: b.shape[1] % 4 === 0,
    result: columns % 4 === 0,
    inner: inner % 4 === 0,
  };
  return runWebgpuProgram({
    name: `product${transposeA ? ' aᵀ·b' : ''}${transposeB ? ' a·bᵀ' : ''}${isTanh ? ' with tanh' : ''}`,
    code: productCode({
      transposeA,
      transposeB,
      hasBias: bias !== undefined,
      isTanh,
      sumsColumns,
      tile,
      wide,
    }),
    inputs: { a, b, ...(bias && { bias }) },
    outputs: { result: [rows, columns], ...(sumsColumns && { sums: [columns] }) },
    elements: {
      ...(wide.a && { a: 'vec4f' }),
      ...(wide.b && { b: 'vec4f' }),
      ...(wide.result && { result: 'vec4f' }),
    },
    sizes: { rows, inner, columns },
    workgroups: [Math.ceil(columns / (32 * tile.across)), Math.ceil(rows / (8 * tile.down)), 1],
  });
}

interface Plan {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly hasBias: boolean;
  readonly isTanh: boolean;
  readonly sumsColumns: boolean;
  /** Rows, and blocks of four columns. */
  readonly tile: { readonly down: number; readonly across: number };
  /** What comes in whole blocks of four: the rows of each matrix, and the inner dimension. */
  readonly wide: { readonly [of in 'a' | 'b' | 'result' | 'inner']: boolean };
}

const codes = new Map<string, string>();

function productCode(plan: Plan): string {
  const key = JSON.stringify(plan);
  const found = codes.get(key) ?? writeCode(plan);
  codes.set(key, found);
  return found;
}

/** What lies past the last row or column is read from somewhere, and comes into sums that are not stored. */
function writeCode(plan: Plan): string {
  const { hasBias, isTanh, sumsColumns, tile, wide } = plan;
  const downs = range(tile.down);
  const acrosses = range(tile.across);
  const each = (write: (y: number, x: number) => string) =>
    downs.flatMap((y) => acrosses.map((x) => `  ${write(y, x)}`)).join('\n');
  const eachBlock = (write: (x: number) => string) => acrosses.map((x) => `  ${write(x)}`).join('\n');
  return `${isTanh ? tanhInWgsl('vec4f') : ''}
${reader('a', wide.a)}
${reader('b', wide.b)}
@compute @workgroup_size(8, 8) fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = ${tile.down}u * id.y;
  let column = ${4 * tile.across}u * id.x;
  if (row >= sizes.rows || column >= sizes.columns) { return; }
${each((y, x) => `var sum${y}${x} = vec4f();`)}
${sumsColumns ? eachBlock((x) => `var total${x} = vec4f();`) : ''}
${starts(plan)}
  for (var k = 0u; k + 4u <= sizes.inner; k += 4u) {
${fourSteps(plan)}
  }
${wide.inner ? '' : `  for (var k = sizes.inner & ~3u; k < sizes.inner; k++) {\n${oneStep(plan)}\n  }`}
${hasBias ? eachBlock((x) => `let bias${x} = vec4f(${range(4).map((c) => `bias[min(column + ${4 * x + c}u, sizes.columns - 1u)]`)});`) : ''}
${each((y, x) => {
  const sum = `sum${y}${x}${hasBias ? ` + bias${x}` : ''}`;
  return `store(row + ${y}u, column + ${4 * x}u, ${isTanh ? `tanhOf(${sum})` : sum});`;
})}
${
  sumsColumns
    ? `  if (row == 0u) {\n${eachBlock((x) =>
        range(4)
          .map(
            (c) =>
              `if (column + ${4 * x + c}u < sizes.columns) { sums[column + ${4 * x + c}u] = total${x}[${c}]; }`,
          )
          .join('\n  '),
      )}\n  }`
    : ''
}
}
fn store(row: u32, column: u32, value: vec4f) {
  if (row >= sizes.rows || column >= sizes.columns) { return; }
  let at = row * sizes.columns + column;
  ${
    wide.result
      ? 'result[at / 4u] = value;'
      : range(4)
          .map((c) => `if (column + ${c}u < sizes.columns) { result[at + ${c}u] = value[${c}]; }`)
          .join('\n  ')
  }
}`;
}

function reader(name: 'a' | 'b', isWide: boolean): string {
  const four = isWide
    ? `${name}[at / 4u]`
    : `vec4f(${name}[at], ${name}[at + 1u], ${name}[at + 2u], ${name}[at + 3u])`;
  return `fn fourOf${name.toUpperCase()}(at: u32) -> vec4f { return ${four}; }`;
}

/** Where the rows begin along which an invocation goes: those of a, or of b transposed. */
function starts({ transposeA, transposeB, tile }: Plan): string {
  const ofA = range(tile.down).map((y) => `let a_at${y} = min(row + ${y}u, sizes.rows - 1u) * sizes.inner;`);
  const ofB = range(4 * tile.across).map(
    (x) => `let b_at${x} = min(column + ${x}u, sizes.columns - 1u) * sizes.inner;`,
  );
  return [...(transposeA ? [] : ofA), ...(transposeB ? ofB : [])].map((line) => `  ${line}`).join('\n');
}

/** Adds up for k to k + 3. */
function fourSteps({ transposeA, transposeB, sumsColumns, tile }: Plan): string {
  const downs = range(tile.down);
  const acrosses = range(tile.across);
  const steps = range(4);
  const left = transposeA
    ? steps.flatMap((k) =>
        range(tile.down / 4).map(
          (part) => `let a${k}${part} = fourOfA((k + ${k}u) * sizes.rows + row + ${4 * part}u);`,
        ),
      )
    : downs.map((y) => `let a${y} = fourOfA(a_at${y} + k);`);
  const leftAt = (y: number, k: number) => (transposeA ? `a${k}${y >> 2}[${y & 3}]` : `a${y}[${k}]`);
  const right = transposeB
    ? range(4 * tile.across).map((x) => `let b${x} = fourOfB(b_at${x} + k);`)
    : steps.flatMap((k) =>
        acrosses.map((x) => `let b${k}${x} = fourOfB((k + ${k}u) * sizes.columns + column + ${4 * x}u);`),
      );
  const term = (y: number, x: number) =>
    transposeB
      ? `vec4f(${steps.map((c) => `dot(a${y}, b${4 * x + c})`).join(', ')})`
      : steps.map((k) => `${leftAt(y, k)} * b${k}${x}`).join(' + ');
  return [
    ...left,
    ...right,
    ...downs.flatMap((y) => acrosses.map((x) => `sum${y}${x} += ${term(y, x)};`)),
    ...(sumsColumns ? acrosses.map((x) => `total${x} += ${steps.map((k) => `b${k}${x}`).join(' + ')};`) : []),
  ]
    .map((line) => `    ${line}`)
    .join('\n');
}

/** Adds up for one k, where the inner dimension is no multiple of 4: matrices with rows of that width hold single numbers. */
function oneStep({ transposeA, transposeB, sumsColumns, tile }: Plan): string {
  const downs = range(tile.down);
  const acrosses = range(tile.across);
  const left = transposeA
    ? range(tile.down / 4).map((part) => `let a${part} = fourOfA(k * sizes.rows + row + ${4 * part}u);`)
    : downs.map((y) => `let a${y} = a[a_at${y} + k];`);
  const right = acrosses.map((x) =>
    transposeB
      ? `let b${x} = vec4f(${range(4).map((c) => `b[b_at${4 * x + c} + k]`)});`
      : `let b${x} = fourOfB(k * sizes.columns + column + ${4 * x}u);`,
  );
  const leftAt = (y: number) => (transposeA ? `a${y >> 2}[${y & 3}]` : `a${y}`);
  return [
    ...left,
    ...right,
    ...downs.flatMap((y) => acrosses.map((x) => `sum${y}${x} += ${leftAt(y)} * b${x};`)),
    ...(sumsColumns ? acrosses.map((x) => `total${x} += b${x};`) : []),
  ]
    .map((line) => `    ${line}`)
    .join('\n');
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** dz = dy·(1 − y²), the gradient before a tanh. @param value y */
export function webgpuTanhGradient(gradient: tf.Tensor2D, value: tf.Tensor2D): tf.Tensor2D {
  const { size } = value;
  const groups = Math.ceil(size / 256);
  const across = Math.min(groups, 65_535);
  return runWebgpuProgram({
    name: 'gradient before tanh',
    code: `
@compute @workgroup_size(256) fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.y * sizes.across + id.x;
  if (at < sizes.size) { result[at] = gradient[at] * (1.0 - value[at] * value[at]); }
}`,
    inputs: { gradient, value },
    outputs: { result: value.shape },
    sizes: { size, across: 256 * across },
    workgroups: [across, Math.ceil(groups / across), 1],
  })[0] as tf.Tensor2D;
}
