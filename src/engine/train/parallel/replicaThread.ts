import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import type { VocabularySizes } from '../../../core/spec/parameterTable.ts';
import type { HostBackend } from '../../kernels/hostMemory.ts';
import type { StepSettings } from '../trainStep.ts';
import type { Share } from './share.ts';

/** What the engine and its replicas say to each other. Arrays named `numbers` change hands and are not copied. */
export type ToReplica =
  | {
      readonly kind: 'prepare';
      readonly backend: HostBackend;
      readonly spec: ModelSpec;
      readonly vocabulary: VocabularySizes;
    }
  | {
      readonly kind: 'share';
      readonly share: Share;
      readonly settings: StepSettings;
      /** Number of the step, 1 for the first. */
      readonly step: number;
      /** All weights, in the order of the parameter table. */
      readonly numbers: Float32Array<ArrayBuffer>;
    };

export type FromReplica =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'gradient';
      readonly loss: number;
      readonly accuracy: number;
      /** The gradient of every weight, in the same order and the same array. */
      readonly numbers: Float32Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** A thread with a replica, as the engine sees it. */
export interface ReplicaThread {
  post(message: ToReplica, transfer: ArrayBuffer[]): void;
  /** @param lost hears why the thread is no more, or never came to be */
  listen(receive: (message: FromReplica) => void, lost: (why: string) => void): void;
  stop(): void;
}

/** Where threads come from: the page's workers, or Node's. */
export interface ReplicaThreads {
  /** How many threads this device can run at once. */
  readonly processors: number;
  /** A new thread, which may yet be lost. */
  start(): ReplicaThread;
}
