/** How Chromium is started without a screen: by the terminal, and by the browser tests. */

/** Quiet and without a sandbox, so that it also runs as root in a container. */
const HEADLESS_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** WebGL through Mesa's EGL, which without a graphics card is llvmpipe. */
const WEBGL_FLAGS = ['--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=gl-egl'];

/** WebGPU through SwiftShader, Chromium's own software Vulkan. */
const WEBGPU_FLAGS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
  '--enable-features=Vulkan',
  '--enable-unsafe-swiftshader',
];

export type Graphics = 'none' | 'webgl' | 'webgpu';

/** Launch options for Playwright's `chromium.launch`, beside the path of the executable. */
export function chromiumFlags(graphics: Graphics): { args: string[]; ignoreDefaultArgs: string[] } {
  switch (graphics) {
    case 'none':
      return { args: HEADLESS_FLAGS, ignoreDefaultArgs: [] };
    case 'webgl':
      // Playwright's own default would let SwiftShader answer in Mesa's place.
      return {
        args: [
          ...HEADLESS_FLAGS,
          ...(process.platform === 'linux' ? WEBGL_FLAGS : ['--ignore-gpu-blocklist']),
        ],
        ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
      };
    case 'webgpu':
      return { args: [...HEADLESS_FLAGS, ...WEBGPU_FLAGS], ignoreDefaultArgs: [] };
    default:
      return graphics satisfies never;
  }
}
