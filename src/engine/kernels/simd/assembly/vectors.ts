/** Four numbers at a time: what the kernels are made of. A row need not be a multiple of four; `lanes` says how many are left. */

/** a·b + c. Where relaxed SIMD is there it is rounded once, in one instruction; elsewhere twice, in two. */
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** The next numbers of a row, and 0 beyond its end. */
export function read(from: usize, lanes: i32): v128 {
  return lanes >= 4 ? v128.load(from) : readPart(from, lanes);
}

export function write(to: usize, values: v128, lanes: i32): void {
  if (lanes >= 4) v128.store(to, values);
  else writePart(to, values, lanes);
}

/** Numbers of a row, with 0 for what is beyond its end. */
export function keep(values: v128, lanes: i32): v128 {
  return lanes >= 4 ? values : v128.and(values, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(lanes)));
}

function readPart(from: usize, lanes: i32): v128 {
  let values = v128.load32_zero(from);
  if (lanes > 1) values = v128.load32_lane(from, values, 1, 4);
  if (lanes > 2) values = v128.load32_lane(from, values, 2, 8);
  return values;
}

function writePart(to: usize, values: v128, lanes: i32): void {
  v128.store32_lane(to, values, 0);
  if (lanes > 1) v128.store32_lane(to, values, 1, 4);
  if (lanes > 2) v128.store32_lane(to, values, 2, 8);
}

/** The four numbers' sum. */
export function sumOf(values: v128): f32 {
  return (
    f32x4.extract_lane(values, 0) +
    f32x4.extract_lane(values, 1) +
    (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3))
  );
}

/** Adds four numbers to two sums of double width. */
export function addWide(sums: v128, values: v128): v128 {
  const low = f64x2.promote_low_f32x4(values);
  const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(values, values, 2, 3, 2, 3));
  return f64x2.add(sums, f64x2.add(low, high));
}

export function sumOfWide(sums: v128): f64 {
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
