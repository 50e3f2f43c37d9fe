import { plain, relaxed } from './assembly/index.ts?assembly';
import type { SimdKernels } from './simdKernels.ts';

/**
 * Our SIMD module (`assembly/`) in its two builds. `plain` runs wherever TensorFlow.js's own SIMD build does; `relaxed`
 * has a fused multiply-add, which not every browser knows yet.
 */
export type SimdBuild = 'relaxed' | 'plain';

/** The best first. */
export const simdBuilds: readonly SimdBuild[] = ['relaxed', 'plain'];

/** Whether this engine knows the instructions of a build. */
export function runsHere(build: SimdBuild): boolean {
  return WebAssembly.validate(bytesOf(build));
}

/** The module at work on a memory of somebody else's. @throws CompileError where `runsHere` says no */
export function instantiateSimd(build: SimdBuild, memory: WebAssembly.Memory): SimdKernels {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(build)), { env: { memory } });
  return exports as unknown as SimdKernels;
}

function bytesOf(build: SimdBuild): Uint8Array<ArrayBuffer> {
  const base64 = build === 'relaxed' ? relaxed : plain;
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
