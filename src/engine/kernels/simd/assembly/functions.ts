import { madd } from './vectors';

/**
 * The functions of a gate and of the softmax, four at a time. Their largest errors stand in `../functions.test.ts`,
 * which measures them: one or two roundings. What is no number stays none.
 *
 * All go by eˣ = 2ⁿ·eʳ with n the whole number nearest to x/ln 2, and |r| ≤ ln 2/2.
 */

/** A number this large has no room for a fraction: adding it rounds, and leaves n in the last bits. */
const shift: f32 = 12582912;

/** n, in the last bits of `shift` + n. */
function shiftedPower(x: v128): v128 {
  return madd(x, f32x4.splat(<f32>Math.LOG2E), f32x4.splat(shift));
}

/** 2ⁿ */
function powerOfTwo(shifted: v128): v128 {
  return i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000));
}

/** eʳ − 1 by Taylor's series to r⁷, which is good to 6e-9. */
function remainder(x: v128, shifted: v128): v128 {
  const n = f32x4.sub(shifted, f32x4.splat(shift));
  // ln 2 in two parts, of which n times the first is exact.
  let r = madd(n, f32x4.splat(-0.693359375), x);
  r = madd(n, f32x4.splat(2.121944400546906e-4), r);
  let sum = madd(r, f32x4.splat(1 / 5040), f32x4.splat(1 / 720));
  sum = madd(r, sum, f32x4.splat(1 / 120));
  sum = madd(r, sum, f32x4.splat(1 / 24));
  sum = madd(r, sum, f32x4.splat(1 / 6));
  sum = madd(r, sum, f32x4.splat(0.5));
  return madd(f32x4.mul(r, r), sum, r);
}

/** eˣ. Below −87, where 32-bit numbers begin to lose digits, it is 0; above 88 it is e⁸⁸. */
export function exp(x: v128): v128 {
  const bounded = atLeast(f32x4.pmin(x, f32x4.splat(88)), -87);
  const shifted = shiftedPower(bounded);
  const two = powerOfTwo(shifted);
  const power = madd(remainder(bounded, shifted), two, two);
  return v128.andnot(power, f32x4.lt(x, f32x4.splat(-87)));
}

/**
 * tanh is odd, and for x ≥ 0 and t = e⁻²ˣ it is −(t − 1)/(t + 1), with t − 1 = 2ⁿ(eʳ − 1) + (2ⁿ − 1), where nothing
 * cancels; but 1 − 2t/(1 + t) where t is small, and with it each rounding but the last. There 1 − tanh² hangs on it.
 */
export function tanh(x: v128): v128 {
  const one = f32x4.splat(1);
  const bounded = atLeast(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)), -40);
  const shifted = shiftedPower(bounded);
  const two = powerOfTwo(shifted);
  const rest = remainder(bounded, shifted);
  const less = madd(rest, two, f32x4.sub(two, one)); // t − 1
  const power = madd(rest, two, two); // t
  const isSmall = f32x4.lt(bounded, f32x4.splat(-1.5));
  const above = v128.bitselect(f32x4.add(power, power), less, isSmall);
  const size = f32x4.sub(v128.and(one, isSmall), f32x4.div(above, f32x4.add(one, power)));
  return v128.or(size, v128.and(x, i32x4.splat(i32.MIN_VALUE)));
}

/** The logistic function, 1/(1 + e⁻ˣ). Below −80 it is e⁻⁸⁰. */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(atLeast(x, -80)))));
}

/** The larger of both; this order of the operands keeps what is no number. */
function atLeast(x: v128, smallest: f32): v128 {
  return f32x4.pmax(x, f32x4.splat(smallest));
}

/** tanh′ where tanh has the value y: (1 − y)(1 + y), which keeps the digits that 1 − y² loses near ±1. */
export function tanhSlope(y: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.mul(f32x4.sub(one, y), f32x4.add(one, y));
}
