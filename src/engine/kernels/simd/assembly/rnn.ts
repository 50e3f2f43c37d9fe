import { tanh, tanhSlope } from './functions';
import { read, write } from './vectors';

/** One time step of the simple recurrent network, everything but its product; the equations stand in `rnnSequence.ts`. */

/**
 * @param mask [batch]; where it is 0 the state is carried on
 * @param hiddenBefore [batch, units], as are both that follow
 * @param hidden what tanh is taken of; on return the state
 * @param output written
 */
export function rnnForward(
  batch: i32,
  units: i32,
  mask: usize,
  hiddenBefore: usize,
  hidden: usize,
  output: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
        const h = tanh(read(hidden + at, left));
        write(hidden + at, h, left);
        write(output + at, h, left);
      }
    } else {
      memory.copy(hidden, hiddenBefore, width);
      memory.fill(output, 0, width);
    }
    mask += 4;
    hiddenBefore += width;
    hidden += width;
    output += width;
  }
}

/**
 * @param hidden [batch, units], h_t, as are all that follow
 * @param hiddenGradient δh_t; on return what padding carries past the step, and 0 on real tokens
 * @param inputGradient δz_t, written
 */
export function rnnBackward(
  batch: i32,
  units: i32,
  mask: usize,
  hidden: usize,
  outputGradient: usize,
  hiddenGradient: usize,
  inputGradient: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
        const h = read(hidden + at, left);
        const dh = f32x4.add(read(hiddenGradient + at, left), read(outputGradient + at, left));
        write(inputGradient + at, f32x4.mul(dh, tanhSlope(h)), left);
        write(hiddenGradient + at, f32x4.splat(0), left);
      }
    } else {
      memory.fill(inputGradient, 0, width);
    }
    mask += 4;
    hidden += width;
    outputGradient += width;
    hiddenGradient += width;
    inputGradient += width;
  }
}
