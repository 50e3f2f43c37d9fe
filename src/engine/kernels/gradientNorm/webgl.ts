import type { tf } from '../../tf.ts';
import { drawWebgl } from '../webglDraw.ts';

/**
 * The norm of all gradients together and what clipping by it multiplies them by (Pascanu et al. 2013, section 3.2), on
 * WebGL: a draw for the sums of squares of up to 16 gradients each, a row for every gradient, and one that adds them up.
 * The order is fixed, so that the sum is the same every time.
 */
const mostGradients = 16; // textures that WebGL 2 grants a shader
const lanes = 128;

/** @param limit 0 for none @returns the norm, and min(1, limit/norm) */
export function webglGradientNorm(
  gradients: readonly tf.Tensor[],
  limit: number,
): { norm: tf.Scalar; scale: tf.Scalar } {
  const chunks = Array.from({ length: Math.ceil(gradients.length / mostGradients) }, (_, at) =>
    gradients.slice(at * mostGradients, (at + 1) * mostGradients),
  );
  const sums = chunks.map(sumsOfSquares);
  const [norm, scale] = drawWebgl(
    {
      name: 'gradient norm',
      inputs: Object.fromEntries(sums.map((sum, at) => [`sums${at}`, sum])),
      integers: Object.fromEntries(chunks.map((chunk, at) => [`count${at}`, chunk.length])),
      floats: { limit },
      code: normCode(chunks.length),
    },
    ['norm', 'scale'],
    [],
  ) as [tf.Scalar, tf.Scalar];
  return { norm, scale };
}

function sumsOfSquares(gradients: readonly tf.Tensor[]): tf.Tensor {
  const sizes = gradients.flatMap(({ shape, size }, at): [string, number][] => {
    const columns = shape.at(-1) ?? 1;
    return [
      [`columns${at}`, columns],
      [`rows${at}`, size / columns],
    ];
  });
  return drawWebgl(
    {
      name: 'sums of squares',
      inputs: Object.fromEntries(gradients.map((gradient, at) => [`G${at}`, gradient])),
      integers: Object.fromEntries(sizes),
      code: sumsCode(gradients.length),
    },
    ['sums'],
    [2 * gradients.length, 2 * lanes],
  )[0] as tf.Tensor;
}

function sumsCode(count: number): string {
  const at = Array.from({ length: count }, (_, index) => index);
  return `${at
    .map(
      (index) => `
float sumOf${index}(int lane) {
  float sum = 0.0;
  int width = (columns${index} + 1) / 2;
  int count = width * ((rows${index} + 1) / 2);
  for (int i = lane; i < count; i += ${lanes}) {
    int row = i / width;
    int column = i - row * width;
    vec4 four = G${index}_block(column, row);
    if (2 * column + 1 >= columns${index}) four.yw = vec2(0.0);
    if (2 * row + 1 >= rows${index}) four.zw = vec2(0.0);
    sum += dot(four, four);
  }
  return sum;
}`,
    )
    .join('')}
void draw(int x, int y) {
  float sum = 0.0;
  ${at.map((index) => `if (y == ${index}) sum = sumOf${index}(x);`).join('\n  ')}
  sums = vec4(sum, 0.0, 0.0, 0.0);
}`;
}

function normCode(chunks: number): string {
  const loops = Array.from(
    { length: chunks },
    (_, at) => `
  for (int y = 0; y < count${at}; y++) {
    for (int x = 0; x < ${lanes}; x++) sum += sums${at}_block(x, y).x;
  }`,
  );
  return `
void draw(int x_, int y_) {
  float sum = 0.0;${loops.join('')}
  float total = sqrt(sum);
  norm = vec4(total, 0.0, 0.0, 0.0);
  scale = vec4(limit == 0.0 ? 1.0 : min(1.0, limit / max(total, 1e-12)), 0.0, 0.0, 0.0);
}`;
}
