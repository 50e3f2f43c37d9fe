import { tf } from '../tf.ts';
import { type HostMemory, hostBackends, hostMemory } from './hostMemory.ts';

/**
 * A block is one of our own kernels, known to TensorFlow.js under a name, with a variant for each kind of backend:
 * `composed` of stock operations for GPUs, `webgl` shaders where we have them, `host` for backends whose memory
 * JavaScript can reach. Operations inside a
 * kernel are not recorded on the gradient tape, so a block needs its own gradient, shared by all backends.
 */
export interface Block<Inputs extends tf.NamedTensorMap, Attributes extends tf.NamedAttrMap> {
  readonly name: string;
  composed(inputs: Inputs, attributes: Attributes): tf.Tensor[];
  /** Shaders of our own, where they pay. */
  webgl?(inputs: Inputs, attributes: Attributes): tf.Tensor[];
  host(inputs: Inputs, attributes: Attributes, memory: HostMemory): tf.Tensor[];
}

/** @returns a function that runs the block on the current backend. */
export function registerBlock<Inputs extends tf.NamedTensorMap, Attributes extends tf.NamedAttrMap>(
  block: Block<Inputs, Attributes>,
): (inputs: Inputs, attributes: Attributes) => tf.Tensor[] {
  const onGpu = { webgl: block.webgl ?? block.composed, webgpu: block.composed };
  for (const [backendName, run] of Object.entries(onGpu)) {
    register(block.name, backendName, ({ inputs, attrs }) =>
      keepResults(() => run(inputs as Inputs, attrs as Attributes)),
    );
  }
  for (const backendName of hostBackends) {
    register(block.name, backendName, ({ inputs, attrs, backend }) =>
      keepResults(() => block.host(inputs as Inputs, attrs as Attributes, hostMemory(backendName, backend))),
    );
  }
  return (inputs, attributes) => tf.engine().runKernel(block.name, inputs, attributes) as tf.Tensor[];
}

function register(kernelName: string, backendName: string, kernelFunc: tf.KernelFunc): void {
  if (!tf.getKernel(kernelName, backendName)) tf.registerKernel({ kernelName, backendName, kernelFunc });
}

function keepResults(run: () => tf.Tensor[]): tf.Tensor[] {
  return tf.tidy(run);
}
