import { defineConfig } from 'vite';
import { tfjsModules } from '../scripts/tfjsModules.ts';

/** The benchmark for Node as one module that imports nothing but `webgpu`: `npm run bench:bundle`. */
export default defineConfig({
  plugins: [tfjsModules()],
  publicDir: false,
  build: {
    ssr: 'bench/node.ts',
    target: 'node20',
    outDir: '.cache/bench/node',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'bench.mjs' } },
  },
  ssr: { noExternal: true, external: ['webgpu'] },
  logLevel: 'error',
});
