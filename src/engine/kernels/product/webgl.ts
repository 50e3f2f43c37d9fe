import type { tf } from '../../tf.ts';
import { drawWebgl, drawWebglParts, fitsTexture, mostTargets } from '../webglDraw.ts';
import { tanhCode } from '../webglMath.ts';

/**
 * Matrix products on WebGL. A fetch costs far more than what is done with its four numbers, so that a fragment works out
 * several 2×2 blocks at once: with c across and d down it fetches c + d blocks for c·d products of blocks. As a draw has
 * four targets, or eight, these lie in parts of the result that are copied together; for a small product one block at a
 * time is as well.
 */
export interface WebglProduct {
  readonly a: tf.Tensor2D;
  readonly b: tf.Tensor2D;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  /** [columns] */
  readonly bias?: tf.Tensor1D;
  /** Whether the hyperbolic tangent of it is taken. */
  readonly isTanh: boolean;
}

/** Multiplications from which on copying parts together pays. */
const manyMultiplications = 1e6;

export function webglProduct(product: WebglProduct): tf.Tensor2D {
  const { a, b, transposeA, transposeB, bias } = product;
  const [rows, inner] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const columns = transposeB ? b.shape[0] : b.shape[1];
  const isLarge = rows * columns * inner >= manyMultiplications;
  const across = isLarge ? 2 : 1;
  const down = isLarge ? mostTargets() / 2 : 1;
  const names = Array.from({ length: across * down }, (_, at) => `part${at}`);
  const draw = {
    name: 'product',
    inputs: { A: a, B: b, ...(bias && { bias }) },
    integers: {
      rows,
      columns,
      inner,
      partWidth: Math.ceil(Math.ceil(columns / 2) / across),
      partHeight: Math.ceil(Math.ceil(rows / 2) / down),
    },
    code: codeOf(product, across, down),
  };
  return isLarge
    ? drawWebglParts(draw, names, { across, down }, [rows, columns])
    : (drawWebgl(draw, names, [rows, columns])[0] as tf.Tensor2D);
}

export function fitsProduct({ a, b }: { a: tf.Tensor2D; b: tf.Tensor2D }): boolean {
  return fitsTexture(...a.shape, ...b.shape);
}

const codes = new Map<string, string>();

function codeOf(product: WebglProduct, across: number, down: number): string {
  const { transposeA, transposeB, bias, isTanh } = product;
  const key = [transposeA, transposeB, bias !== undefined, isTanh, across, down].join();
  const found = codes.get(key) ?? writeCode(product, across, down);
  codes.set(key, found);
  return found;
}

/** A block of a is (row 0: k, k + 1; row 1: k, k + 1), of b (k: column 0, 1; k + 1: column 0, 1). */
function writeCode(
  { transposeA, transposeB, bias, isTanh }: WebglProduct,
  across: number,
  down: number,
): string {
  const xs = Array.from({ length: across }, (_, index) => index);
  const ys = Array.from({ length: down }, (_, index) => index);
  const lines = (write: (x: number, y: number) => string) =>
    ys.flatMap((y) => xs.map((x) => `  ${write(x, y)}`)).join('\n');
  const sum = (x: number, y: number) => `part${y * across + x}`;
  return `${isTanh ? tanhCode : ''}
vec4 left(int i, int y) { return ${transposeA ? 'A_block(y, i).xzyw' : 'A_block(i, y)'}; }
vec4 right(int i, int x) { return ${transposeB ? 'B_block(i, x).xzyw' : 'B_block(x, i)'}; }
void draw(int x, int y) {
${xs.map((at) => `  int x${at} = x + ${at} * partWidth;`).join('\n')}
${ys.map((at) => `  int y${at} = y + ${at} * partHeight;`).join('\n')}
${lines((at, below) => `vec4 sum${sum(at, below)} = ${bias ? `vec4(bias(0, 2 * x${at}), bias(0, 2 * x${at} + 1), bias(0, 2 * x${at}), bias(0, 2 * x${at} + 1))` : 'vec4(0.0)'};`)}
  for (int i = 0; i < inner / 2; i++) {
${xs.map((at) => `    vec4 b${at} = right(i, x${at});`).join('\n')}
${ys
  .map(
    (below) =>
      `    vec4 a${below} = left(i, y${below});\n${xs
        .map(
          (at) => `    sum${sum(at, below)} += a${below}.xxzz * b${at}.xyxy + a${below}.yyww * b${at}.zwzw;`,
        )
        .join('\n')}`,
  )
  .join('\n')}
  }
  if ((inner & 1) == 1) {
    int i = inner / 2;
${lines((at, below) => `  sum${sum(at, below)} += left(i, y${below}).xxzz * right(i, x${at}).xyxy;`)}
  }
${isTanh ? lines((at, below) => `sum${sum(at, below)} = tanhOf4(sum${sum(at, below)});`) : ''}
${lines((at, below) => `if (2 * x${at} + 1 >= columns) sum${sum(at, below)}.yw = vec2(0.0);`)}
${lines((at, below) => `if (2 * y${below} + 1 >= rows) sum${sum(at, below)}.zw = vec2(0.0);`)}
${lines((at, below) => `${sum(at, below)} = sum${sum(at, below)};`)}
}`;
}

/** Sums over the rows. @param matrix [N, C] @returns [C] */
export function webglColumnSums(matrix: tf.Tensor2D): tf.Tensor1D {
  const [rows, columns] = matrix.shape;
  return drawWebgl(
    { name: 'column sums', inputs: { X: matrix }, integers: { rows }, code: columnSumsCode },
    ['sums'],
    [columns],
  )[0] as tf.Tensor1D;
}

const columnSumsCode = `
void draw(int x, int y) {
  vec2 sum = vec2(0.0);
  for (int i = 0; i < rows / 2; i++) {
    vec4 four = X_block(x, i);
    sum += four.xy + four.zw;
  }
  if ((rows & 1) == 1) sum += X_block(x, rows / 2).xy;
  sums = vec4(sum, 0.0, 0.0);
}`;

/** dz = dy·(1 − y²) of y = tanh(z). */
export function webglTanhGradient(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const draw = { name: 'tanh gradient', inputs: { dy, y }, code: tanhGradientCode };
  return drawWebgl(draw, ['dz'], dy.shape)[0] as tf.Tensor2D;
}

const tanhGradientCode = `
void draw(int x, int y_) {
  vec4 value = y_block(x, y_);
  dz = dy_block(x, y_) * (1.0 - value * value);
}`;
