import { madd } from './vectors';

/**
 * The functions of a gate and of the softmax, four at a time. Their largest errors, as `../functions.test.ts` measures
 * them: tanh 3e-7 and the exponential 1e-7 of the value, the logistic function 2e-7. What is no number stays none.
 */

/**
 * tanh(x) = x·P(x²)/Q(x²) on |x| ≤ 9, beyond which it is ±1 but for a rounding, with the coefficients of `../../hostMath.ts` in 32 bits.
 */
export function tanh(x: v128): v128 {
  const clamped = within(x, -9, 9);
  const y = f32x4.mul(clamped, clamped);
  let numerator = madd(y, f32x4.splat(-1.2246500948758539e-11), f32x4.splat(3.064290594912646e-8));
  numerator = madd(y, numerator, f32x4.splat(2.8031480289514072e-5));
  numerator = madd(y, numerator, f32x4.splat(0.0038695167529267664));
  numerator = madd(y, numerator, f32x4.splat(0.1368086353161567));
  numerator = madd(y, numerator, f32x4.splat(0.9999999987323349));
  let denominator = madd(y, f32x4.splat(1.2890465377473647e-6), f32x4.splat(0.0003940728562049407));
  denominator = madd(y, denominator, f32x4.splat(0.027250188993028755));
  denominator = madd(y, denominator, f32x4.splat(0.4701419562426423));
  denominator = madd(y, denominator, f32x4.splat(1));
  return f32x4.div(f32x4.mul(clamped, numerator), denominator);
}

/** The logistic function, (1 + tanh(x/2))/2. */
export function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return madd(half, tanh(f32x4.mul(half, x)), half);
}

/**
 * eˣ = 2ⁿ·eʳ with n the whole number nearest to x/ln 2, and |r| ≤ ln 2/2, where Taylor's series to r⁷ is good to 6e-9.
 * Below −87, where 32-bit numbers begin to lose digits, it is 0; above 88 it is e⁸⁸.
 */
export function exp(x: v128): v128 {
  const clamped = within(x, -87, 88);
  // A number this large has no room for a fraction: adding it rounds, and leaves n in the last bits.
  const shift = f32x4.splat(12582912);
  const shifted = madd(clamped, f32x4.splat(<f32>Math.LOG2E), shift);
  const n = f32x4.sub(shifted, shift);
  // ln 2 in two parts, of which n times the first is exact.
  let r = madd(n, f32x4.splat(-0.693359375), clamped);
  r = madd(n, f32x4.splat(2.121944400546906e-4), r);
  let power = madd(r, f32x4.splat(1 / 5040), f32x4.splat(1 / 720));
  power = madd(r, power, f32x4.splat(1 / 120));
  power = madd(r, power, f32x4.splat(1 / 24));
  power = madd(r, power, f32x4.splat(1 / 6));
  power = madd(r, power, f32x4.splat(0.5));
  power = madd(r, power, f32x4.splat(1));
  power = madd(r, power, f32x4.splat(1));
  const twoToN = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000));
  return v128.andnot(f32x4.mul(power, twoToN), f32x4.lt(x, f32x4.splat(-87)));
}

/** The nearest number between both bounds. */
function within(x: v128, smallest: f32, largest: f32): v128 {
  // These two keep their first operand where either is no number.
  return f32x4.pmax(f32x4.pmin(x, f32x4.splat(largest)), f32x4.splat(smallest));
}
