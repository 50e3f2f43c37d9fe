import { tf } from '../tf.ts';
import { type HostMemory, hasSimd, hostBackends, hostMemory, type SimdMemory } from './hostMemory.ts';

/**
 * A block is one of our own kernels, known to TensorFlow.js under a name, with a variant for each kind of backend:
 * `composed` of stock operations, which run anywhere, `webgl` and `webgpu` shaders where we have them, `host` for
 * backends whose memory JavaScript can reach, and `simd` in its place where our SIMD module runs there. Operations
 * inside a kernel are not recorded on the gradient tape, so a block needs its own gradient, shared by all backends.
 */
export interface Block<Inputs extends tf.NamedTensorMap, Attributes extends tf.NamedAttrMap> {
  readonly name: string;
  readonly composed?: Run<Inputs, Attributes>;
  /** The best first; the first that fits is taken, and `composed` where none does. */
  readonly webgl?: Run<Inputs, Attributes> | readonly Variant<Inputs, Attributes>[];
  readonly webgpu?: Run<Inputs, Attributes> | readonly Variant<Inputs, Attributes>[];
  host(inputs: Inputs, attributes: Attributes, memory: HostMemory): tf.Tensor[];
  /** On wasm, in place of `host`, where our SIMD module runs on the backend's memory. */
  readonly simd?: (inputs: Inputs, attributes: Attributes, memory: SimdMemory) => tf.Tensor[];
}

type Run<Inputs, Attributes> = (inputs: Inputs, attributes: Attributes) => tf.Tensor[];

/** One way to compute a block on a GPU. */
export interface Variant<Inputs, Attributes> {
  /** As the page shows it, such as "whole sequence". */
  readonly name: string;
  /** Whether sizes and the device's limits allow it. */
  fits(inputs: Inputs, attributes: Attributes): boolean;
  readonly run: Run<Inputs, Attributes>;
}

/** Which variant each block last ran in, by the block's name. */
const choices = new Map<string, string>();

/** From here on {@link chosenVariants} tells of what runs next, not of a self-test or a former network. */
export function forgetVariants(): void {
  choices.clear();
}

/** Which variant each block that has run last ran in: its name → the variant's. */
export function chosenVariants(): ReadonlyMap<string, string> {
  return choices;
}

/** @returns a function that runs the block on the current backend. */
export function registerBlock<Inputs extends tf.NamedTensorMap, Attributes extends tf.NamedAttrMap>(
  block: Block<Inputs, Attributes>,
): (inputs: Inputs, attributes: Attributes) => tf.Tensor[] {
  for (const backendName of ['webgl', 'webgpu'] as const) {
    const variants = variantsOf(block, backendName);
    register(block.name, backendName, ({ inputs, attrs }) => {
      const [given, attributes] = [inputs as Inputs, attrs as Attributes];
      const variant = variants.find(({ fits }) => fits(given, attributes));
      const run = variant?.run ?? block.composed;
      if (!run) throw new Error(`${block.name}: nothing fits this device on ${backendName}.`);
      choices.set(block.name, variant?.name ?? 'composed');
      return keepResults(() => run(given, attributes));
    });
  }
  for (const backendName of hostBackends) {
    register(block.name, backendName, ({ inputs, attrs, backend }) => {
      const [given, attributes] = [inputs as Inputs, attrs as Attributes];
      const memory = hostMemory(backendName, backend as object);
      if (!block.simd || !hasSimd(memory)) {
        choices.set(block.name, backendName);
        return keepResults(() => block.host(given, attributes, memory));
      }
      const { simd } = block;
      choices.set(block.name, memory.simd.name);
      return keepResults(() => simd(given, attributes, memory));
    });
  }
  return (inputs, attributes) => tf.engine().runKernel(block.name, inputs, attributes) as tf.Tensor[];
}

function variantsOf<Inputs extends tf.NamedTensorMap, Attributes extends tf.NamedAttrMap>(
  block: Block<Inputs, Attributes>,
  backendName: 'webgl' | 'webgpu',
): readonly Variant<Inputs, Attributes>[] {
  const given = block[backendName];
  if (!given) return [];
  return typeof given === 'function'
    ? [{ name: `${backendName} shader`, fits: () => true, run: given }]
    : given;
}

function register(kernelName: string, backendName: string, kernelFunc: tf.KernelFunc): void {
  if (!tf.getKernel(kernelName, backendName)) tf.registerKernel({ kernelName, backendName, kernelFunc });
}

function keepResults(run: () => tf.Tensor[]): tf.Tensor[] {
  return tf.tidy(run);
}
