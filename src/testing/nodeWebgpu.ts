import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from '../../scripts/browser.mjs';

/** Where Chromium keeps SwiftShader, its software Vulkan, if not beside itself: Debian's package. */
const debiansPlace = '/usr/lib/chromium';

/**
 * Brings WebGPU into Node: Dawn, on the machine's own Vulkan or on the SwiftShader of an installed Chromium. It must be
 * asked before the WebGPU backend is loaded.
 *
 * @returns why there is none, or null.
 */
export async function enableNodeWebgpu(): Promise<string | null> {
  if (!process.env['VK_DRIVER_FILES']) {
    const chromium = await findChromium();
    const folders = [...(chromium ? [dirname(realpathSync(chromium))] : []), debiansPlace];
    const driver = folders.map((folder) => join(folder, 'vk_swiftshader_icd.json')).find(existsSync);
    if (driver) process.env['VK_DRIVER_FILES'] = driver;
  }
  try {
    const { create, globals } = await import('webgpu');
    Object.assign(globalThis, globals);
    Object.defineProperty(globalThis, 'navigator', {
      value: { gpu: create([]), userAgent: 'node' },
      configurable: true,
    });
  } catch (error) {
    return `Dawn did not load: ${error instanceof Error ? error.message : String(error)}`;
  }
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  return adapter ? null : 'Dawn found no Vulkan device.';
}
