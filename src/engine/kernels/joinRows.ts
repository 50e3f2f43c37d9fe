import type { tf } from '../tf.ts';
import { runWebglProgram } from './webglProgram.ts';

/**
 * Rows of several matrices one below the other, in one unpacked texture. The stock concatenation packs each part first,
 * and every shader of ours that reads a packed texture would unpack it again.
 */
const mostParts = 12; // of the 16 textures that WebGL 2 grants a shader

/** @param parts [N, C] each, all alike. @returns [parts·N, C] */
export function joinRows(parts: readonly tf.Tensor2D[]): tf.Tensor2D {
  if (parts.length > mostParts) {
    // Chunks of one size, and the rest: joined in turn.
    const whole = Math.floor(parts.length / mostParts);
    const chunks = Array.from({ length: whole }, (_, index) =>
      joinRows(parts.slice(index * mostParts, (index + 1) * mostParts)),
    );
    const rest = parts.slice(whole * mostParts);
    const joined = joinRows(chunks);
    return rest.length === 0 ? joined : joinTwo(joined, joinRows(rest));
  }
  const [rows, columns] = (parts[0] as tf.Tensor2D).shape;
  const reads = parts.map((_, index) => `part == ${index} ? getX${index}(row, at.y) :`).join('\n    ');
  return runWebglProgram({
    inputs: Object.fromEntries(parts.map((part, index) => [`X${index}`, part])),
    outputShape: [parts.length * rows, columns],
    integers: { rows },
    code: `
void main() {
  ivec2 at = getOutputCoords();
  int part = at.x / rows;
  int row = at.x - part * rows;
  setOutput(${reads} 0.0);
}`,
  }) as tf.Tensor2D;
}

function joinTwo(above: tf.Tensor2D, below: tf.Tensor2D): tf.Tensor2D {
  const [rows, columns] = above.shape;
  return runWebglProgram({
    inputs: { A: above, B: below },
    outputShape: [rows + below.shape[0], columns],
    integers: { rows },
    code: `
void main() {
  ivec2 at = getOutputCoords();
  setOutput(at.x < rows ? getA(at.x, at.y) : getB(at.x - rows, at.y));
}`,
  }) as tf.Tensor2D;
}

/** The same numbers in an unpacked texture, for shaders of ours that read them many times. */
export function unpacked(matrix: tf.Tensor2D): tf.Tensor2D {
  return joinRows([matrix]);
}
