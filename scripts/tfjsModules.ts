import type { Plugin } from 'vite';
import { assemblyScript } from './assemblyScript.ts';

/** All that the engine needs to be bundled: TensorFlow.js as plain modules, and our own AssemblyScript compiled. */
export function tfjsModules(): Plugin[] {
  return [plainModules(), assemblyScript()];
}

/**
 * Makes TensorFlow.js's modules bundle as plain ES modules, the same for the page, for Node and for tests.
 *
 * Two of its files are not: the wasm backend ships Emscripten factories in CommonJS (which also reach for
 * `require` and `__dirname` under Node), and the Node platform requires `util` when it is imported. The factory
 * gets an export and is told that it never runs in Node's own way (we hand it the bytes ourselves); the threaded
 * factory, whose worker source minifiers break so that initialisation hangs for ever, gives way to an error; the
 * Node platform is left out (engine/tf.ts sets one).
 */
function plainModules(): Plugin {
  return {
    name: 'tfjs-modules',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: packages, replacement: '@tensorflow/$1/dist/index.js' }] } }),
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (file.endsWith('tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js')) {
        return {
          code: 'export default () => { throw new Error("WebAssembly threads are switched off."); };',
          map: null,
        };
      }
      if (file.endsWith('tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.worker.js')) {
        return { code: 'export const wasmWorkerContents = "";', map: null };
      }
      if (file.endsWith('tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js')) {
        return { code: asModule(code), map: null };
      }
      if (file.endsWith('tfjs-core/dist/platforms/platform_node.js'))
        return { code: 'export {};', map: null };
      return null;
    },
  };
}

/** Their ES module entries, which tools for Node would pass over for CommonJS bundles. */
const packages =
  /^@tensorflow\/(tfjs(?:-(?:core|layers|data|converter|backend-(?:cpu|wasm|webgl|webgpu)))?)$/;

function asModule(code: string): string {
  const nodeTest = /ENVIRONMENT_IS_NODE=typeof process=="object"[^;]*;/;
  const footer = /if \(typeof exports === 'object' && typeof module === 'object'\)[\s\S]*$/;
  if (!nodeTest.test(code) || !footer.test(code)) {
    throw new Error(
      'tfjs-modules: the wasm factory no longer looks as expected; see scripts/tfjsModules.ts.',
    );
  }
  return `${code.replace(nodeTest, 'ENVIRONMENT_IS_NODE=false;').replace(footer, '')}\nexport default WasmBackendModule;\n`;
}
