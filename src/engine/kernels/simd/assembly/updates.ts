import { madd, read, write } from './vectors';

/**
 * One update of one parameter; the equations stand in `adamUpdate.ts`, `momentum.ts` and `rmsprop.ts`. Every array has
 * `size` numbers; old ones come first, new ones are written.
 */

/** A moment below this moves no weight any more. Set to 0, as numbers below 1e-38 are very slow on some processors. */
const negligible: f32 = 1e-30;

/** @param scale what the gradient is multiplied by first */
export function adam(
  size: i32,
  value: usize,
  mean: usize,
  square: usize,
  gradient: usize,
  newValue: usize,
  newMean: usize,
  newSquare: usize,
  scale: f64,
  rate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  squareCorrection: f64,
  gradientDecay: f64,
  keptShare: f64,
): void {
  const scales = splat(scale);
  const rates = splat(rate);
  const kept1 = splat(beta1);
  const rest1 = splat(1 - beta1);
  const kept2 = splat(beta2);
  const rest2 = splat(1 - beta2);
  const corrections = splat(squareCorrection);
  const epsilons = splat(epsilon);
  const decays = splat(gradientDecay);
  const shares = splat(keptShare);
  let at: usize = 0;
  for (let left = size; left > 0; left -= 4, at += 16) {
    const old = read(value + at, left);
    const g = madd(decays, old, f32x4.mul(read(gradient + at, left), scales));
    let m = madd(kept1, read(mean + at, left), f32x4.mul(rest1, g));
    m = flushed(m);
    const v = madd(kept2, read(square + at, left), f32x4.mul(rest2, f32x4.mul(g, g)));
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, corrections)), epsilons);
    write(newMean + at, m, left);
    write(newSquare + at, v, left);
    write(newValue + at, f32x4.sub(f32x4.mul(shares, old), f32x4.div(f32x4.mul(rates, m), root)), left);
  }
}

export function momentum(
  size: i32,
  value: usize,
  velocity: usize,
  gradient: usize,
  newValue: usize,
  newVelocity: usize,
  scale: f64,
  rate: f64,
  kept: f64,
  gradientDecay: f64,
): void {
  const scales = splat(scale);
  const rates = splat(-rate);
  const keeps = splat(kept);
  const decays = splat(gradientDecay);
  let at: usize = 0;
  for (let left = size; left > 0; left -= 4, at += 16) {
    const old = read(value + at, left);
    const g = madd(decays, old, f32x4.mul(read(gradient + at, left), scales));
    let b = madd(keeps, read(velocity + at, left), g);
    b = flushed(b);
    write(newVelocity + at, b, left);
    write(newValue + at, madd(rates, b, old), left);
  }
}

export function rmsprop(
  size: i32,
  value: usize,
  square: usize,
  gradient: usize,
  newValue: usize,
  newSquare: usize,
  scale: f64,
  rate: f64,
  decay: f64,
  epsilonInside: f64,
  epsilonOutside: f64,
  gradientDecay: f64,
): void {
  const scales = splat(scale);
  const rates = splat(rate);
  const kept = splat(decay);
  const rest = splat(1 - decay);
  const inside = splat(epsilonInside);
  const outside = splat(epsilonOutside);
  const decays = splat(gradientDecay);
  let at: usize = 0;
  for (let left = size; left > 0; left -= 4, at += 16) {
    const old = read(value + at, left);
    const g = madd(decays, old, f32x4.mul(read(gradient + at, left), scales));
    const v = madd(kept, read(square + at, left), f32x4.mul(rest, f32x4.mul(g, g)));
    const root = f32x4.add(f32x4.sqrt(f32x4.add(v, inside)), outside);
    write(newSquare + at, v, left);
    write(newValue + at, f32x4.sub(old, f32x4.div(f32x4.mul(rates, g), root)), left);
  }
}

/** Numbers, with 0 for those too small to matter. */
function flushed(moments: v128): v128 {
  return v128.andnot(moments, f32x4.lt(f32x4.abs(moments), f32x4.splat(negligible)));
}

function splat(value: f64): v128 {
  return f32x4.splat(<f32>value);
}
