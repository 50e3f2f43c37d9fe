/** GLSL that shaders of ours share. TensorFlow.js's own and the language's tanh overflow on some devices; this does not. */
export const tanhCode = `
float tanhOf(float x) { return 2.0 / (1.0 + exp(-2.0 * clamp(x, -15.0, 15.0))) - 1.0; }
vec4 tanhOf4(vec4 x) { return 2.0 / (1.0 + exp(-2.0 * clamp(x, -15.0, 15.0))) - 1.0; }`;

export const sigmoidCode = `
vec4 sigmoidOf4(vec4 x) { return 1.0 / (1.0 + exp(-clamp(x, -30.0, 30.0))); }`;
