import { type HostBackend, type HostMemory, hostMemory } from '../../kernels/hostMemory.ts';
import type { Variables } from '../../model/parameters.ts';
import { tf } from '../../tf.ts';

/** Weights and gradients as one array each, in the order of the parameter table, on the backends the processor reaches. */

/** Writes the tensors' numbers one after another. */
export function copyOut(tensors: Iterable<tf.Tensor>, numbers: Float32Array): void {
  const memory = currentMemory();
  let at = 0;
  for (const tensor of tensors) {
    numbers.set(memory.floats(tensor), at);
    at += tensor.size;
  }
}

/** Gives the variables those values, in tensors of their own: backends keep what they derived from the former ones. */
export function copyIn(numbers: Float32Array, variables: Variables): void {
  const memory = currentMemory();
  let at = 0;
  for (const variable of variables.values()) {
    const values = memory.allocate(variable.shape);
    memory.floats(values).set(numbers.subarray(at, at + variable.size));
    variable.assign(values);
    values.dispose();
    at += variable.size;
  }
}

/**
 * Adds up what several have computed, always in the order in which they are given, so that the sum is the same bit for
 * bit.
 *
 * @param own stays as it is
 * @param others at least one, as {@link copyOut} writes them
 * @returns new tensors for the caller to dispose
 */
export function sumOf(own: readonly tf.Tensor[], others: readonly Float32Array[]): tf.Tensor[] {
  const memory = currentMemory();
  const [first, ...rest] = others as readonly [Float32Array, ...Float32Array[]];
  let start = 0;
  return own.map((tensor) => {
    const end = start + tensor.size;
    const result = memory.allocate(tensor.shape);
    const sum = memory.floats(result);
    add(memory.floats(tensor), first.subarray(start, end), sum);
    for (const other of rest) add(sum, other.subarray(start, end), sum);
    start = end;
    return result;
  });
}

/** A loop of its own over plain views: twice as fast as one within the function above. */
function add(left: Float32Array, right: Float32Array, sum: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (left[at] as number) + (right[at] as number);
}

function currentMemory(): HostMemory {
  return hostMemory(tf.getBackend() as HostBackend, tf.backend());
}
