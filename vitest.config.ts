import { defineConfig } from 'vitest/config';
import { tfjsModules } from './scripts/tfjsModules.ts';

/** Unit tests run in Node on the same TensorFlow.js modules as the page. */
export default defineConfig({
  plugins: [tfjsModules()],
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
    server: { deps: { inline: [/@tensorflow/] } },
    setupFiles: ['scripts/propertySeed.ts'],
    // By default one core is left idle, which of two is half the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
