import { create, globals } from 'webgpu';
import type { Arena } from './arena.ts';
import { createTfArena } from './tfArena.ts';

/**
 * WebGPU in this Node process, through Dawn, on the Vulkan driver that `VK_DRIVER_FILES` names or the machine's own.
 *
 * @throws Error where there is none
 */
export async function openDawn(): Promise<Arena> {
  Object.assign(globalThis, globals);
  const navigator = { gpu: create([]), userAgent: 'node', hardwareConcurrency: 1 };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  return { ...(await createTfArena('webgpu', '', null)), backend: 'dawn' };
}
