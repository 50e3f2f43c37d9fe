import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { pageThreads } from '../src/engine/train/parallel/pageThreads.ts';
import workerUrl from '../src/engine/worker.ts?worker&url';
import type { Backend } from '../src/protocol/device.ts';
import type { Arena } from './arena.ts';
import { createTfArena } from './tfArena.ts';

/** The browser's end of the benchmark: the variants on TensorFlow.js, called from outside. */
export interface BenchPage {
  open(backend: Backend): Promise<Pick<Arena, 'backend' | 'adapter' | 'variants'>>;
  /** After `open`. */
  readonly arena: Arena;
}

/** The replicas of data-parallel steps are the product's own, run by its own worker script. */
const threads = pageThreads(new URL(workerUrl, location.href).href);

let arena: Arena | null = null;

(globalThis as unknown as { bench: BenchPage }).bench = {
  async open(name) {
    arena = await createTfArena(name, new URL(wasmUrl, location.href).href, threads);
    const { backend, adapter, variants } = arena;
    return { backend, adapter, variants };
  },
  get arena() {
    if (!arena) throw new Error('The page has not been opened.');
    return arena;
  },
};
