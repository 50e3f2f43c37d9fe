import { sigmoid, tanh, tanhSlope } from './functions';
import { madd, read, write } from './vectors';

/** One time step of an LSTM, everything but its product; the equations stand in `lstmSequence.ts`. */

/**
 * @param gates [batch, 4·units]: what the gates read, and on return the gates
 * @param mask [batch]; where it is 0 the state is carried on, and the gates are left as they were
 * @param hiddenBefore [batch, units], as are all that follow; the last three are written
 */
export function lstmForward(
  batch: i32,
  units: i32,
  gates: usize,
  mask: usize,
  hiddenBefore: usize,
  cellBefore: usize,
  hidden: usize,
  cell: usize,
  output: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      forwardRow(units, gates, cellBefore, hidden, cell, output);
    } else {
      memory.copy(hidden, hiddenBefore, width);
      memory.copy(cell, cellBefore, width);
      memory.fill(output, 0, width);
    }
    mask += 4;
    gates += 4 * width;
    hiddenBefore += width;
    cellBefore += width;
    hidden += width;
    cell += width;
    output += width;
  }
}

function forwardRow(
  units: i32,
  gates: usize,
  cellBefore: usize,
  hidden: usize,
  cell: usize,
  output: usize,
): void {
  const width = (<usize>units) << 2;
  for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
    const gate = gates + at;
    const i = sigmoid(read(gate, left));
    const f = sigmoid(read(gate + width, left));
    const g = tanh(read(gate + 2 * width, left));
    const o = sigmoid(read(gate + 3 * width, left));
    write(gate, i, left);
    write(gate + width, f, left);
    write(gate + 2 * width, g, left);
    write(gate + 3 * width, o, left);
    const c = madd(f, read(cellBefore + at, left), f32x4.mul(i, g));
    const h = f32x4.mul(o, tanh(c));
    write(cell + at, c, left);
    write(hidden + at, h, left);
    write(output + at, h, left);
  }
}

/**
 * @param gates [batch, 4·units], after their activations
 * @param cellBefore [batch, units], as are all that follow but the last
 * @param hiddenGradient δh_t; on return what padding carries past the step, and 0 on real tokens
 * @param cellGradient δc_t; on return δc_{t−1}
 * @param gateGradients [batch, 4·units], δz, written
 */
export function lstmBackward(
  batch: i32,
  units: i32,
  gates: usize,
  mask: usize,
  cellBefore: usize,
  cell: usize,
  outputGradient: usize,
  hiddenGradient: usize,
  cellGradient: usize,
  gateGradients: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      backwardRow(
        units,
        gates,
        cellBefore,
        cell,
        outputGradient,
        hiddenGradient,
        cellGradient,
        gateGradients,
      );
    } else {
      memory.fill(gateGradients, 0, 4 * width);
    }
    mask += 4;
    gates += 4 * width;
    gateGradients += 4 * width;
    cellBefore += width;
    cell += width;
    outputGradient += width;
    hiddenGradient += width;
    cellGradient += width;
  }
}

function backwardRow(
  units: i32,
  gates: usize,
  cellBefore: usize,
  cell: usize,
  outputGradient: usize,
  hiddenGradient: usize,
  cellGradient: usize,
  gateGradients: usize,
): void {
  const width = (<usize>units) << 2;
  for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
    const gate = gates + at;
    const i = read(gate, left);
    const f = read(gate + width, left);
    const g = read(gate + 2 * width, left);
    const o = read(gate + 3 * width, left);
    const t = tanh(read(cell + at, left));
    const dh = f32x4.add(read(hiddenGradient + at, left), read(outputGradient + at, left));
    const dc = madd(f32x4.mul(dh, o), tanhSlope(t), read(cellGradient + at, left));
    const to = gateGradients + at;
    const di = f32x4.mul(dc, f32x4.mul(g, slope(i)));
    const df = f32x4.mul(dc, f32x4.mul(read(cellBefore + at, left), slope(f)));
    const dg = f32x4.mul(dc, f32x4.mul(i, tanhSlope(g)));
    write(to, di, left);
    write(to + width, df, left);
    write(to + 2 * width, dg, left);
    write(to + 3 * width, f32x4.mul(dh, f32x4.mul(t, slope(o))), left);
    write(cellGradient + at, f32x4.mul(dc, f), left);
    write(hiddenGradient + at, f32x4.splat(0), left);
  }
}

/** σ′ where σ has the value q. */
function slope(q: v128): v128 {
  return f32x4.mul(q, f32x4.sub(f32x4.splat(1), q));
}
