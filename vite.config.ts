import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPaintChunk } from './scripts/firstPaintChunk.ts';
import { metaPolicy } from './scripts/metaPolicy.ts';
import { offlinePage } from './scripts/offlinePage.ts';
import { tfjsModules } from './scripts/tfjsModules.ts';

/** The page. `base: './'` lets the same build stand under any path of any static host. */
export default defineConfig({
  base: './',
  plugins: [react(), tfjsModules(), metaPolicy(), offlinePage()],
  worker: { format: 'es', plugins: () => [tfjsModules()] },
  // While developing, TensorFlow.js is served as it is: bundled ahead it would lose what its modules do when imported.
  optimizeDeps: {
    exclude: ['core', 'backend-cpu', 'backend-wasm', 'backend-webgl', 'backend-webgpu'].map(
      (name) => `@tensorflow/tfjs-${name}`,
    ),
    include: ['seedrandom', 'long'].map((name) => `@tensorflow/tfjs-core > ${name}`),
  },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: [firstPaintChunk] } } },
  },
});
