import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../scripts/command.mjs';
import type { Batch } from '../src/engine/model/batch.ts';
import type { Arena, Problem } from './arena.ts';
import { createTask, training } from './task.ts';

/** @returns a Python that has PyTorch, or null; `PYTHON` names another */
export function findPytorch(): string | null {
  const names = [process.env['PYTHON'] ?? 'python3', '/usr/bin/python3'];
  return (
    names.find((name) => spawnSync(name, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0) ?? null
  );
}

/** PyTorch in a process of its own, on so many of this machine's cores. */
export async function openPytorch(python: string, threads: number): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const count = String(threads);
  const child = spawn(python, [`${projectRoot}bench/pytorch.py`], {
    env: { ...process.env, OMP_NUM_THREADS: count, OPENBLAS_NUM_THREADS: count, MKL_NUM_THREADS: count },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  async function ask<T>(request: object): Promise<T> {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('PyTorch has ended; its message stands above.');
    return JSON.parse(value as string) as T;
  }
  const { adapter } = await ask<{ adapter: string }>({ do: 'hello' });

  return {
    backend: 'pytorch',
    adapter,
    variants: [`pytorch-${threads}`],
    async enter(_, problem) {
      const weights = join(folder, 'weights');
      const { maxRelativeGradientError } = await ask<{ maxRelativeGradientError: number | null }>({
        do: 'enter',
        task: pytorchTask(problem, weights),
        reference: problem.reference,
      });
      return { dispatchesPerStep: null, maxRelativeGradientError, sample: {}, note: adapter };
    },
    async turn() {
      const { msPerStep } = await ask<{ msPerStep: number }>({ do: 'turn' });
      return { msPerStep, jsMsPerStep: null };
    },
    clear: async () => void (await ask({ do: 'clear' })),
    async productRate() {
      const { gigaflops, size } = await ask<{ gigaflops: number; size: number }>({ do: 'rate' });
      return { gigaflops: Number(gigaflops.toPrecision(3)), size, by: 'PyTorch' };
    },
    async close() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Writes the weights to a file, as there are millions. */
function pytorchTask({ config, architecture }: Problem, weightsFile: string): object {
  const { spec, table, weights, batch } = createTask(config, architecture);
  writeFileSync(
    weightsFile,
    Buffer.concat(table.map(({ name }) => bytes(weights.get(name) as Float32Array))),
  );
  const rows = (ids: Int32Array) => batchMajorRows(ids, batch);
  return {
    attention: spec.attention,
    wiring: spec.wiring,
    hidden: spec.hiddenSize,
    weights: weightsFile,
    table: table.map(({ name, shape }) => ({ name, shape })),
    training,
    batch: {
      source: rows(batch.source),
      targetInput: rows(batch.targetInput),
      targetOutput: rows(batch.targetOutput),
    },
  };
}

function bytes(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** @param ids time-major @returns one list for each sentence */
function batchMajorRows(ids: Int32Array, { rows }: Batch): number[][] {
  return Array.from({ length: rows }, (_, row) => [...ids].filter((_id, at) => at % rows === row));
}
