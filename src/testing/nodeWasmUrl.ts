import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 20 hides relaxed SIMD behind a flag. Tests compute with the build that browsers and newer Nodes run.
setFlagsFromString('--experimental-wasm-relaxed-simd');

/** The wasm backend's binary as an address that Node can fetch. */
export function nodeWasmUrl(): string {
  const file = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  );
  return `data:application/wasm;base64,${readFileSync(file).toString('base64')}`;
}
