/**
 * Whether dropout keeps a value, from its place alone: no mask is stored, and the backward pass finds the same answer
 * again. The hash is two rounds of xor, shift and multiply (the finaliser of MurmurHash3, Appleby 2011), which every
 * backend computes alike in 32-bit integers.
 */

/** MurmurHash3's 32-bit finaliser. @returns an unsigned 32-bit integer */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same function in WGSL. */
export const mixInWgsl = `
fn mix32(value: u32) -> u32 {
  var h = value;
  h = (h ^ (h >> 16u)) * 0x85ebca6bu;
  h = (h ^ (h >> 13u)) * 0xc2b2ae35u;
  return h ^ (h >> 16u);
}`;

/** And in GLSL ES 3. */
export const mixInGlsl = `
uint mix32(uint value) {
  uint h = value;
  h = (h ^ (h >> 16u)) * 0x85ebca6bu;
  h = (h ^ (h >> 13u)) * 0xc2b2ae35u;
  return h ^ (h >> 16u);
}`;

/** What the upper 24 bits of a hash are compared with: a value is dropped where they are below. */
export function dropThreshold(rate: number): number {
  return Math.round(rate * 2 ** 24);
}

/** @param seed of the step @param salt of the place in the network @returns what the places are hashed with */
export function keyOf(seed: number, salt: number): number {
  return mix(seed ^ salt);
}

/** @param place number of a value in the whole [T·B, width] matrix */
export function keeps(key: number, place: number, threshold: number): boolean {
  return mix(place ^ key) >>> 8 >= threshold;
}
