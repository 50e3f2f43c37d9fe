import { cpus, totalmem } from 'node:os';

/** What a result was measured on. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGib: number;
  readonly node: string;
  /** Null where no browser took part. */
  readonly chromium: string | null;
}

export function describeMachine(chromium: string | null): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model.trim() ?? 'unknown',
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    chromium,
  };
}
