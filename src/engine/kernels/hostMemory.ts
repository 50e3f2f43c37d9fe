import { tf } from '../tf.ts';
import { createSimd, type Simd } from './simd/simd.ts';

/**
 * Direct access to tensor memory on the two backends that keep it in the processor's reach: the wasm heap and the
 * cpu backend's arrays. Kernels that loop over numbers in JavaScript stand on this.
 *
 * A view is good until the next allocation: the wasm heap may grow, which moves it. Allocate first, then view.
 */
export type HostBackend = 'wasm' | 'cpu';
export const hostBackends: readonly HostBackend[] = ['wasm', 'cpu'];

export interface HostMemory {
  /** A new tensor with undefined contents; the caller (or the kernel's result) owns it. */
  allocate(shape: readonly number[]): tf.Tensor;
  /** The numbers of a float32 tensor, readable and writable. */
  floats(tensor: tf.TensorInfo): Float32Array;
  /** The numbers of an int32 tensor. */
  integers(tensor: tf.TensorInfo): Int32Array;
  /** Our own kernels on the same memory; null on cpu, and where they do not run. */
  readonly simd: Simd | null;
}

/** Where our own kernels run. */
export interface SimdMemory extends HostMemory {
  readonly simd: Simd;
}

export function hasSimd(memory: HostMemory): memory is SimdMemory {
  return memory.simd !== null;
}

interface WasmBackend {
  makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array | Int32Array;
}

interface CpuBackend {
  makeTensorInfo(shape: number[], dtype: tf.DataType, values: Float32Array): tf.TensorInfo;
  data: { get(id: object): { values: Float32Array | Int32Array } };
}

const memories = new WeakMap<object, HostMemory>();

/** @param backend the backend object that TensorFlow.js hands to a kernel. */
export function hostMemory(name: HostBackend, backend: object): HostMemory {
  const memory = memories.get(backend) ?? accessTo(name, backend);
  memories.set(backend, memory);
  return memory;
}

function accessTo(name: HostBackend, backend: object): HostMemory {
  const own = (info: tf.TensorInfo) => tf.engine().makeTensorFromTensorInfo(info);
  if (name === 'wasm') {
    const wasm = backend as WasmBackend;
    return {
      allocate: (shape) => own(wasm.makeOutput([...shape], 'float32')),
      floats: (tensor) => wasm.typedArrayFromHeap(tensor) as Float32Array,
      integers: (tensor) => wasm.typedArrayFromHeap(tensor) as Int32Array,
      simd: createSimd(backend),
    };
  }
  const cpu = backend as CpuBackend;
  return {
    allocate: (shape) =>
      own(cpu.makeTensorInfo([...shape], 'float32', new Float32Array(tf.util.sizeFromShape([...shape])))),
    floats: (tensor) => cpu.data.get(tensor.dataId).values as Float32Array,
    integers: (tensor) => cpu.data.get(tensor.dataId).values as Int32Array,
    simd: null,
  };
}
