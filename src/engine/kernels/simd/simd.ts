import type { tf } from '../../tf.ts';
import type { SimdKernels } from './simdKernels.ts';
import { instantiateSimd, runsHere, type SimdBuild, simdBuilds } from './simdModule.ts';

/**
 * Our SIMD kernels on the heap of TensorFlow.js's wasm backend: they read and write its tensors where they lie. A block
 * gets them as `memory.simd` (`hostMemory.ts`) in its `simd` variant (`registerBlock.ts`).
 *
 * Addresses stay good while their tensors live, views do not: allocate first, in any order, then call kernels.
 */
export interface Simd {
  /** As the page shows it. */
  readonly name: string;
  readonly kernels: SimdKernels;
  /** Where a tensor's numbers begin, in bytes; `at` counts numbers from there. */
  address(tensor: tf.TensorInfo, at?: number): number;
  /** A tensor as an operand of a product. */
  matrix(tensor: tf.TensorInfo, isTransposed?: boolean): Operand;
  /** C = A·B + bias, or C += A·B. */
  multiply(a: Operand, b: Operand, c: Operand, options?: { bias?: number; adds?: boolean }): void;
  /** Lays out B for several products. @param allocate makes the tensor that holds it, for the caller to free */
  pack(b: Operand, allocate: (shape: readonly number[]) => tf.TensorInfo): Packed;
  /** As `multiply`, with a B that has been laid out. */
  multiplyPacked(a: Operand, b: Packed, c: Operand, options?: { bias?: number; adds?: boolean }): void;
}

/** A matrix on the heap as a product sees it. */
export interface Operand {
  readonly address: number;
  /** As it enters the product: after transposition. */
  readonly rows: number;
  readonly columns: number;
  /** Whether it is stored the other way round. Never that of a result. */
  readonly isTransposed?: boolean;
  /** Numbers from one stored row to the next; by default rows lie side by side. */
  readonly stride?: number;
}

/** A right operand in the order in which tiles read it. */
export interface Packed {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
}

/** The wasm backend of TensorFlow.js, as far as it is of use here; Emscripten's module among it is not public. */
interface WasmBackend {
  getMemoryOffset(dataId: object): number;
  wasm: {
    asm?: { memory?: unknown };
    HEAPU8: Uint8Array;
    _malloc(size: number): number;
  };
}

/** Cache lines are that long, and scratch begins with one. */
const alignment = 64;

/**
 * @param builds to choose from, the best first
 * @returns null where the heap cannot be had, or no build runs here
 */
export function createSimd(backend: unknown, builds: readonly SimdBuild[] = simdBuilds): Simd | null {
  const wasmBackend = backend as WasmBackend;
  const memory = heapOf(wasmBackend);
  const build = builds.find(runsHere);
  if (!memory || !build) return null;
  const kernels = instantiateSimd(build, memory);
  const scratch = align(wasmBackend.wasm._malloc(kernels.scratchSize() + alignment) >>> 0);
  const address = ({ dataId }: tf.TensorInfo, at = 0) => wasmBackend.getMemoryOffset(dataId) + 4 * at;
  return {
    name: build === 'relaxed' ? 'SIMD with fused multiply-add' : 'SIMD',
    kernels,
    address,
    matrix(tensor, isTransposed = false) {
      const [rows, columns] = tensor.shape as [number, number];
      return isTransposed
        ? { address: address(tensor), rows: columns, columns: rows, isTransposed }
        : { address: address(tensor), rows, columns };
    },
    multiply(a, b, c, { bias = 0, adds = false } = {}) {
      expectFit(a, b, c);
      kernels.product(
        c.rows,
        c.columns,
        a.columns,
        a.address,
        strideOf(a),
        a.isTransposed ? 1 : 0,
        b.address,
        strideOf(b),
        b.isTransposed ? 1 : 0,
        bias,
        c.address,
        strideOf(c),
        adds ? 1 : 0,
        scratch,
      );
    },
    pack(b, allocate) {
      const to = address(allocate([kernels.packedSize(b.rows, b.columns) / 4]));
      kernels.packMatrix(b.rows, b.columns, b.address, strideOf(b), b.isTransposed ? 1 : 0, to);
      return { address: to, rows: b.rows, columns: b.columns };
    },
    multiplyPacked(a, b, c, { bias = 0, adds = false } = {}) {
      expectFit(a, b, c);
      kernels.productPacked(
        c.rows,
        c.columns,
        a.columns,
        a.address,
        strideOf(a),
        a.isTransposed ? 1 : 0,
        b.address,
        bias,
        c.address,
        strideOf(c),
        adds ? 1 : 0,
        scratch,
      );
    },
  };
}

/** Emscripten's memory, told by its being the one whose bytes the backend shows. */
function heapOf({ wasm }: WasmBackend): WebAssembly.Memory | null {
  const memory = wasm?.asm?.memory;
  return memory instanceof WebAssembly.Memory && memory.buffer === wasm.HEAPU8.buffer ? memory : null;
}

function strideOf({ rows, columns, isTransposed, stride }: Operand): number {
  return stride ?? (isTransposed ? rows : columns);
}

function expectFit(a: Operand, b: Packed, c: Operand): void {
  if (a.columns === b.rows && a.rows === c.rows && b.columns === c.columns) return;
  throw new Error(
    `simd: [${a.rows},${a.columns}]·[${b.rows},${b.columns}] does not give [${c.rows},${c.columns}].`,
  );
}

function align(address: number): number {
  return Math.ceil(address / alignment) * alignment;
}
