import { findAdapter } from '../src/engine/device/adapters.ts';
import { loadBackend } from '../src/engine/device/loadBackend.ts';
import { createStepper } from '../src/engine/train/createStepper.ts';
import type { ReplicaThreads } from '../src/engine/train/parallel/replicaThread.ts';
import { plainStepper } from '../src/engine/train/stepper.ts';
import type { Backend } from '../src/protocol/device.ts';
import type { Arena } from './arena.ts';
import { countDispatches } from './countDispatches.ts';
import { gradientError, sampleGradients } from './gradientSample.ts';
import { measureProductRate } from './productRate.ts';
import { createTask, type Task } from './task.ts';
import type { Contender } from './variants/contender.ts';
import { createFused, type MakeStepper } from './variants/fused.ts';
import { createLayers } from './variants/layers.ts';
import { createNaive } from './variants/naive.ts';

/** How each variant on TensorFlow.js comes to be; `fused` as the product runs it, `fused-plain` without workers or recording. */
function makers(backend: Backend, threads: ReplicaThreads | null) {
  const choose: MakeStepper = (model, optimizer) =>
    createStepper({ model, optimizer }, { workers: 'auto', threads });
  return {
    naive: createNaive,
    layers: createLayers,
    fused: (task: Task) => createFused(task, choose),
    // On WebGL that is what the product does.
    ...(backend === 'webgl' ? {} : { 'fused-plain': (task: Task) => createFused(task, plainStepper) }),
  };
}

/** The variants on TensorFlow.js, in this thread. @throws Error where the backend will not start */
export async function createTfArena(
  backend: Backend,
  wasmUrl: string,
  threads: ReplicaThreads | null,
): Promise<Arena> {
  const variants: Readonly<Record<string, (task: Task) => Contender>> = makers(backend, threads);
  const adapter = await findAdapter(backend);
  if (typeof adapter === 'string') throw new Error(adapter);
  await loadBackend(backend, wasmUrl);
  // Elsewhere a call returns when the work is done.
  const hasQueue = backend === 'webgpu' || backend === 'webgl';
  const entered = new Map<string, Contender>();
  return {
    backend,
    adapter: adapter.name,
    variants: Object.keys(variants),
    async enter(variant, { config, architecture, reference }) {
      const create = variants[variant];
      if (!create) throw new Error(`There is no variant ${variant}.`);
      const contender = create(createTask(config, architecture));
      entered.set(variant, contender);
      const sample = sampleGradients(await contender.gradients());
      await contender.step();
      const dispatchesPerStep = await countDispatches(() => contender.step());
      return {
        dispatchesPerStep,
        maxRelativeGradientError: reference && gradientError(sample, reference),
        sample,
        note: contender.note ?? null,
      };
    },
    async turn(variant) {
      const { step, depth = 1, returnsEarly } = entered.get(variant) as Contender;
      const startMs = performance.now();
      const underWay = Array.from({ length: depth }, () => step());
      const calledMs = performance.now() - startMs;
      await Promise.all(underWay);
      return {
        msPerStep: (performance.now() - startMs) / depth,
        jsMsPerStep: returnsEarly && hasQueue ? calledMs / depth : null,
      };
    },
    async clear() {
      for (const contender of entered.values()) contender.dispose();
      entered.clear();
    },
    productRate: measureProductRate,
    close: async () => {},
  };
}
