/** Functions of a gate in WGSL. The built-in tanh overflows on some devices where its argument is large. */

/** `tanhOf`, to a few units of the last place of 1. */
export function tanhInWgsl(type: 'f32' | 'vec4f'): string {
  return `
fn tanhOf(x: ${type}) -> ${type} { return 1.0 - 2.0 / (exp(2.0 * clamp(x, ${type}(-15.0), ${type}(15.0))) + 1.0); }`;
}

/** `sigmoid`. */
export const sigmoidInWgsl = `
fn sigmoid(x: f32) -> f32 { return 1.0 / (1.0 + exp(-max(x, -80.0))); }`;
