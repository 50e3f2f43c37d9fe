import { sigmoid, tanh, tanhSlope } from './functions';
import { madd, read, write } from './vectors';

/** One time step of a GRU, everything but its product; the equations stand in `gruSequence.ts`. */

/**
 * @param products [batch, 3·units], h_{t−1}·recurrent
 * @param projected [batch, 3·units]
 * @param candidateBias [units]
 * @param mask [batch]; where it is 0 the state is carried on, and the gates are not written
 * @param gates [batch, 4·units], written: r, z, n, m
 * @param hiddenBefore [batch, units], as are both that follow, which are written
 */
export function gruForward(
  batch: i32,
  units: i32,
  products: usize,
  projected: usize,
  candidateBias: usize,
  mask: usize,
  gates: usize,
  hiddenBefore: usize,
  hidden: usize,
  output: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      forwardRow(units, products, projected, candidateBias, gates, hiddenBefore, hidden, output);
    } else {
      memory.copy(hidden, hiddenBefore, width);
      memory.fill(output, 0, width);
    }
    mask += 4;
    products += 3 * width;
    projected += 3 * width;
    gates += 4 * width;
    hiddenBefore += width;
    hidden += width;
    output += width;
  }
}

function forwardRow(
  units: i32,
  products: usize,
  projected: usize,
  candidateBias: usize,
  gates: usize,
  hiddenBefore: usize,
  hidden: usize,
  output: usize,
): void {
  const width = (<usize>units) << 2;
  for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
    const s = products + at;
    const x = projected + at;
    const r = sigmoid(f32x4.add(read(x, left), read(s, left)));
    const z = sigmoid(f32x4.add(read(x + width, left), read(s + width, left)));
    const m = f32x4.add(read(s + 2 * width, left), read(candidateBias + at, left));
    const n = tanh(madd(r, m, read(x + 2 * width, left)));
    const gate = gates + at;
    write(gate, r, left);
    write(gate + width, z, left);
    write(gate + 2 * width, n, left);
    write(gate + 3 * width, m, left);
    const h = madd(z, f32x4.sub(read(hiddenBefore + at, left), n), n);
    write(hidden + at, h, left);
    write(output + at, h, left);
  }
}

/**
 * @param gates [batch, 4·units]
 * @param hiddenBefore [batch, units]
 * @param outputGradient [batch, units]
 * @param hiddenGradient [batch, units]: δh_t; on return what passes beside the recurrent product
 * @param projectedGradient [batch, 3·units], written, as is the next
 * @param productGradient [batch, 3·units], δs
 */
export function gruBackward(
  batch: i32,
  units: i32,
  gates: usize,
  mask: usize,
  hiddenBefore: usize,
  outputGradient: usize,
  hiddenGradient: usize,
  projectedGradient: usize,
  productGradient: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < batch; row++) {
    if (load<f32>(mask) !== 0) {
      backwardRow(
        units,
        gates,
        hiddenBefore,
        outputGradient,
        hiddenGradient,
        projectedGradient,
        productGradient,
      );
    } else {
      memory.fill(projectedGradient, 0, 3 * width);
      memory.fill(productGradient, 0, 3 * width);
    }
    mask += 4;
    gates += 4 * width;
    hiddenBefore += width;
    outputGradient += width;
    hiddenGradient += width;
    projectedGradient += 3 * width;
    productGradient += 3 * width;
  }
}

function backwardRow(
  units: i32,
  gates: usize,
  hiddenBefore: usize,
  outputGradient: usize,
  hiddenGradient: usize,
  projectedGradient: usize,
  productGradient: usize,
): void {
  const width = (<usize>units) << 2;
  const one = f32x4.splat(1);
  for (let left = units, at: usize = 0; left > 0; left -= 4, at += 16) {
    const gate = gates + at;
    const r = read(gate, left);
    const z = read(gate + width, left);
    const n = read(gate + 2 * width, left);
    const m = read(gate + 3 * width, left);
    const dh = f32x4.add(read(hiddenGradient + at, left), read(outputGradient + at, left));
    const kept = f32x4.sub(one, z);
    const dn = f32x4.mul(f32x4.mul(dh, kept), tanhSlope(n));
    const dz = f32x4.mul(f32x4.mul(dh, f32x4.sub(read(hiddenBefore + at, left), n)), f32x4.mul(z, kept));
    const dr = f32x4.mul(f32x4.mul(dn, m), f32x4.mul(r, f32x4.sub(one, r)));
    const x = projectedGradient + at;
    const s = productGradient + at;
    write(x, dr, left);
    write(s, dr, left);
    write(x + width, dz, left);
    write(s + width, dz, left);
    write(x + 2 * width, dn, left);
    write(s + 2 * width, f32x4.mul(dn, r), left);
    write(hiddenGradient + at, f32x4.mul(dh, z), left);
  }
}
