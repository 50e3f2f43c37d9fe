import type { DeviceLimits } from '../core/spec/settingsTrouble.ts';

/** What the engine computes on. */

export type Backend = 'webgpu' | 'webgl' | 'wasm' | 'cpu';
export const backends: readonly Backend[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** A backend by name, or the best that this device offers. */
export type BackendChoice = Backend | 'auto';

/** How many workers share each batch of training on wasm and cpu; `auto` tries what is fastest. */
export type WorkerChoice = 'auto' | number;

export interface BackendReport {
  readonly backend: Backend;
  readonly status: 'chosen' | 'available' | 'rejected' | 'untried';
  /** The name the driver gives itself ("ANGLE (Mesa, llvmpipe …)"); empty for wasm and cpu. */
  readonly adapter: string;
  /** A GPU drawn by the processor (SwiftShader, llvmpipe): correct, but slower than wasm. */
  readonly isSoftware: boolean;
  /** Why it was rejected or ranked where it is, one sentence. */
  readonly reason: string;
  /** How long the gradient self-test took; null where it did not run. */
  readonly selfTestMs: number | null;
}

export interface DeviceReport {
  readonly backend: Backend;
  readonly adapter: string;
  readonly isSoftware: boolean;
  readonly limits: DeviceLimits;
  /** Every backend, in the order of preference. */
  readonly candidates: readonly BackendReport[];
}
