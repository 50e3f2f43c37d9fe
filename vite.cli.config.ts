import { defineConfig } from 'vite';
import { tfjsModules } from './scripts/tfjsModules.ts';

/** Bundles one command of the terminal (src/cli) for Node: `vite build --config vite.cli.config.ts --ssr FILE`. */
export default defineConfig({
  plugins: [tfjsModules()],
  publicDir: false,
  build: { target: 'node20', outDir: '.cache/cli', emptyOutDir: false, minify: false, copyPublicDir: false },
  ssr: { noExternal: [/@tensorflow/, 'seedrandom'], external: ['playwright'] },
  logLevel: 'warn',
});
