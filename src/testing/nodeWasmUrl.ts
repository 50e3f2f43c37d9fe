import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The wasm backend's binary as an address that Node can fetch. */
export function nodeWasmUrl(): string {
  const file = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  );
  return `data:application/wasm;base64,${readFileSync(file).toString('base64')}`;
}
