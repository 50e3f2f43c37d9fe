/**
 * Numbers in half precision (IEEE 754-2019, binary16): a sign, five bits of exponent, ten of fraction. About three
 * decimal digits in half the bytes, which is plenty for weights that are only to be translated with.
 */

/** Exponents are biased by 127 in single precision, by 15 in half. */
const biasDifference = 127 - 15;
const fractionDifference = 23 - 10;

const view = new DataView(new ArrayBuffer(4));

/** Each number as the nearest that half precision has, of two as near the one with an even last bit. */
export function toHalfPrecision(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, halfBits);
}

export function fromHalfPrecision(bits: Uint16Array): Float32Array {
  return Float32Array.from(bits, halfValue);
}

function halfBits(value: number): number {
  view.setFloat32(0, value);
  const single = view.getUint32(0);
  const sign = (single >>> 16) & 0x8000;
  const exponent = (single >>> 23) & 0xff;
  const fraction = single & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction === 0 ? 0 : 0x200);
  const halfExponent = exponent - biasDifference;
  // Too large even to be rounded down; what lies just below the limit carries over into infinity by itself.
  if (halfExponent >= 31) return sign | 0x7c00;
  if (halfExponent > 0) return sign | ((halfExponent << 10) + roundedShift(fraction, fractionDifference));
  // A subnormal: the leading 1 that single precision leaves out is written, and shifted to where it belongs.
  const shift = fractionDifference + 1 - halfExponent;
  return shift > 24 + 1 ? sign : sign | roundedShift(fraction | 0x800000, shift);
}

/** @returns bits / 2^shift, to the nearest whole number; of two as near the even one */
function roundedShift(bits: number, shift: number): number {
  const kept = Math.floor(bits / 2 ** shift);
  const rest = bits - kept * 2 ** shift;
  const half = 2 ** (shift - 1);
  return rest > half || (rest === half && kept % 2 === 1) ? kept + 1 : kept;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
