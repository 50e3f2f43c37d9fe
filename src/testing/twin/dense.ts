import { type Parameters, parameter } from './parameters.ts';
import { addOuterProduct, addTo, timesMatrix, timesTransposed } from './rowVector.ts';

/** y = x·kernel + bias. */
export interface DenseParameters {
  /** [inputs, outputs] */
  readonly kernel: Float64Array;
  /** [outputs] */
  readonly bias: Float64Array;
}

/** The layer of that name, from the parameters or from their gradients. */
export function denseParameters(parameters: Parameters, name: string): DenseParameters {
  return { kernel: parameter(parameters, `${name}.kernel`), bias: parameter(parameters, `${name}.bias`) };
}

export function dense(input: Float64Array, { kernel, bias }: DenseParameters): Float64Array {
  const output = timesMatrix(input, kernel);
  addTo(output, bias);
  return output;
}

/** Adds to the layer's gradients. @returns the gradient of the input. */
export function denseBackward(
  input: Float64Array,
  { kernel }: DenseParameters,
  gradients: DenseParameters,
  outputGradient: Float64Array,
): Float64Array {
  addOuterProduct(gradients.kernel, input, outputGradient);
  addTo(gradients.bias, outputGradient);
  return timesTransposed(outputGradient, kernel);
}

/** Gradient before a tanh, from the gradient after it and the tanh itself. */
export function tanhBackward(output: Float64Array, outputGradient: Float64Array): Float64Array {
  return outputGradient.map((gradient, unit) => gradient * (1 - output[unit]! ** 2));
}
