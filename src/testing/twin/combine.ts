import { tanhBackward } from './dense.ts';
import { type Parameters, parameter } from './parameters.ts';
import { addOuterProduct, concatenate, timesMatrix, timesTransposed } from './rowVector.ts';

/** What the output layer reads: h̃ = tanh([v; d]·combine.kernel) (Luong et al. 2015, equation 5). */
export function combine(context: Float64Array, state: Float64Array, parameters: Parameters): Float64Array {
  const kernel = parameter(parameters, 'combine.kernel'); // [2H, H]
  return timesMatrix(concatenate(context, state), kernel).map(Math.tanh);
}

/** Adds to the kernel's gradient. @param output h̃, [H] */
export function combineBackward(
  output: Float64Array,
  context: Float64Array,
  state: Float64Array,
  parameters: Parameters,
  gradients: Parameters,
  outputGradient: Float64Array,
): { context: Float64Array; state: Float64Array } {
  const before = tanhBackward(output, outputGradient);
  addOuterProduct(parameter(gradients, 'combine.kernel'), concatenate(context, state), before);
  const joined = timesTransposed(before, parameter(parameters, 'combine.kernel')); // [2H]
  return { context: joined.slice(0, context.length), state: joined.slice(context.length) };
}
