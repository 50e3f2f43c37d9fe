import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { tfjsModules } from './scripts/tfjsModules.ts';

/** The page. `base: './'` lets the same build stand under any path of any static host. */
export default defineConfig({
  base: './',
  plugins: [react(), tfjsModules()],
  worker: { format: 'es', plugins: () => [tfjsModules()] },
  optimizeDeps: { exclude: ['@tensorflow/tfjs-backend-wasm'] },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 2000 },
});
