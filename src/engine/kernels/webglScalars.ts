import type { tf } from '../tf.ts';
import { drawWebgl } from './webglDraw.ts';

/** Up to eight numbers one after the other, in one draw; the stock way takes two for each. @returns [n] */
export function webglScalars(scalars: readonly tf.Scalar[]): tf.Tensor1D {
  const names = scalars.map((_, at) => `number${at}`);
  const code = `
void draw(int x, int y) {
  numbers = vec4(0.0);
  ${names.map((name, at) => `if (x == ${at >> 1}) numbers.${'xy'[at & 1]} = ${name}(0, 0);`).join('\n  ')}
}`;
  return drawWebgl(
    {
      name: 'numbers',
      inputs: Object.fromEntries(names.map((name, at) => [name, scalars[at] as tf.Scalar])),
      code,
    },
    ['numbers'],
    [scalars.length],
  )[0] as tf.Tensor1D;
}
