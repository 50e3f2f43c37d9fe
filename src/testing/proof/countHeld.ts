import type { loadBackend } from '../../engine/device/loadBackend.ts';
import { webglBackend } from '../../engine/kernels/webglTexture.ts';
import { webgpuBackend } from '../../engine/kernels/webgpuProgram.ts';
import { tf } from '../../engine/tf.ts';

/** What is held on the current backend, by kind, whoever made it: to be compared with what is held later. */
export type Held = Readonly<Record<string, number>>;

/** Counts what is made and freed from now on, where a backend does not say it itself. */
export interface HeldCounter {
  now(): Held;
  stop(): void;
}

export function countHeld(): HeldCounter {
  const backend = tf.getBackend() as Parameters<typeof loadBackend>[0];
  switch (backend) {
    case 'cpu':
      return { now: tensors, stop: () => {} };
    case 'wasm':
      return { now: () => ({ ...tensors(), ...wasmHeap() }), stop: () => {} };
    case 'webgl':
      return countWebgl();
    case 'webgpu':
      return countWebgpu();
    default:
      return backend satisfies never;
  }
}

function tensors(): Held {
  const { numTensors, numDataBuffers, numBytes } = tf.memory();
  return { tensors: numTensors, dataBuffers: numDataBuffers, bytes: numBytes };
}

interface WasmBackend {
  readonly wasm: {
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
}

const [largeBytes, smallBytes] = [2 ** 20, 16];

/**
 * The heap's size; and, as leaks fill it long before it grows, how many of the smallest blocks there is room for below
 * its first large free one.
 */
function wasmHeap(): Held {
  const { wasm } = tf.backend() as unknown as WasmBackend;
  const top = wasm._malloc(largeBytes);
  wasm._free(top);
  const blocks: number[] = [];
  while ((blocks.at(-1) ?? 0) < top) blocks.push(wasm._malloc(smallBytes));
  for (const block of blocks) wasm._free(block);
  return { heapBytes: wasm.HEAPU8.length, freeBlocks: blocks.length };
}

const webglKinds = ['Texture', 'Buffer', 'Framebuffer', 'Program', 'Shader', 'VertexArray'] as const;

type Method = (...given: unknown[]) => unknown;

/** Textures and the rest as the context makes and deletes them, and as TensorFlow.js keeps them. */
function countWebgl(): HeldCounter {
  const { gl } = webglBackend().gpgpu;
  const context = gl as unknown as Record<string, Method>;
  const counts: Record<string, number> = {};
  for (const kind of webglKinds) {
    counts[kind] = 0;
    watch(context, `create${kind}`, () => (counts[kind] = (counts[kind] as number) + 1));
    watch(context, `delete${kind}`, () => (counts[kind] = (counts[kind] as number) - 1));
  }
  return {
    now() {
      const memory = tf.memory() as unknown as Record<'numBytesInGPU' | 'numBytesInGPUAllocated', number>;
      const { numBytesInGPU, numBytesInGPUAllocated } = memory;
      return { ...tensors(), ...counts, numBytesInGPU, numBytesInGPUAllocated };
    },
    stop() {
      for (const kind of webglKinds)
        for (const what of ['create', 'delete']) delete context[`${what}${kind}`];
    },
  };
}

interface CountingBuffers {
  readonly numUsedBuffers: number;
  readonly numBytesUsed: number;
  readonly numBytesAllocated: number;
}

/** Buffers as the device makes and destroys them, recordings' and those for reading back among them. */
function countWebgpu(): HeldCounter {
  const backend = webgpuBackend();
  const device = backend.device as unknown as Record<string, Method>;
  let [buffers, bufferBytes] = [0, 0];
  const { createBuffer } = device as { createBuffer: Method };
  device['createBuffer'] = (...given) => {
    const buffer = createBuffer.apply(device, given) as GPUBuffer;
    const { size } = buffer;
    let isHeld = true;
    buffers++;
    bufferBytes += size;
    const destroy = buffer.destroy;
    buffer.destroy = () => {
      if (isHeld) {
        buffers--;
        bufferBytes -= size;
      }
      isHeld = false;
      return destroy.call(buffer);
    };
    return buffer;
  };
  return {
    now() {
      const { numUsedBuffers, numBytesUsed, numBytesAllocated } =
        backend.bufferManager as unknown as CountingBuffers;
      return { ...tensors(), buffers, bufferBytes, numUsedBuffers, numBytesUsed, numBytesAllocated };
    },
    stop() {
      device['createBuffer'] = createBuffer;
    },
  };
}

/** Has `note` hear of each call, until the object's own method is deleted. */
function watch(object: Record<string, Method>, name: string, note: () => void): void {
  const method = object[name] as Method;
  object[name] = (...given) => {
    note();
    return method.apply(object, given);
  };
}
