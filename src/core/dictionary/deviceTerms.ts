import type { Entry } from './entry.ts';

/** What the engine computes on. */
export const deviceTerms = {
  backend: {
    related: ['webgpu', 'webgl', 'wasm', 'speed'],
  },
  webgpu: {
    related: ['backend', 'webgl', 'execution'],
  },
  webgl: {
    related: ['backend', 'webgpu', 'execution'],
  },
  wasm: {
    related: ['backend', 'execution', 'speed'],
  },
  execution: {
    related: ['backend', 'speed', 'batch'],
  },
  ownFiles: {
    related: ['corpus', 'cleaning', 'sourceSide'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
