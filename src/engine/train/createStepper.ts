import type { Backend, WorkerChoice } from '../../protocol/device.ts';
import { forgetVariants } from '../kernels/registerBlock.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import type { FlatOptimizer } from './flatOptimizer.ts';
import type { Optimizer } from './optimizer.ts';
import { parallelStepper } from './parallel/parallelStepper.ts';
import type { ReplicaThreads } from './parallel/replicaThread.ts';
import { recordedStepper } from './recordedStepper.ts';
import { plainStepper, type Stepper } from './stepper.ts';
import { webglStepper } from './webglStepper.ts';

export interface StepperOptions {
  readonly workers: WorkerChoice;
  /** Null where there can be no threads beside the engine's. */
  readonly threads: ReplicaThreads | null;
}

/** The fastest way to run this network's steps on the current backend. It belongs to the network; dispose it before. */
export function createStepper(
  { model, optimizer }: { readonly model: Seq2Seq; readonly optimizer: Optimizer },
  { workers, threads }: StepperOptions,
): Stepper {
  forgetVariants();
  const backend = tf.getBackend() as Backend;
  switch (backend) {
    case 'wasm':
    case 'cpu':
      return threads
        ? parallelStepper(model, optimizer, { workers, threads })
        : plainStepper(model, optimizer);
    case 'webgpu':
      return recordedStepper(model, optimizer as FlatOptimizer);
    case 'webgl':
      return webglStepper(model, optimizer);
    default:
      return backend satisfies never;
  }
}
