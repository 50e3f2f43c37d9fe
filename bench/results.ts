import type { Architecture } from './configs.ts';
import type { Machine } from './machine.ts';

/** What a run of the benchmark leaves in bench/results/. */
export interface Results {
  /** ISO 8601 */
  readonly date: string;
  readonly machine: Machine;
  readonly rows: readonly Row[];
  readonly products: readonly ProductRate[];
  readonly failures: readonly Failure[];
  readonly bleu: readonly BleuRun[];
  /** Left out where none was timed. */
  readonly coldStarts?: readonly ColdStart[];
}

/** One variant on one backend. */
export interface Row {
  readonly variant: string;
  readonly backend: string;
  /** The driver's own name; empty for wasm. */
  readonly adapter: string;
  readonly config: string;
  readonly architecture: Architecture;
  /** Draw calls, compute dispatches, or on wasm kernel calls; null where they cannot be seen. */
  readonly dispatchesPerStep: number | null;
  /** The median, from the call until the device has done the step. */
  readonly msPerStep: number;
  readonly minMsPerStep: number;
  readonly maxMsPerStep: number;
  readonly steps: number;
  /** The median until the call returns; null where that says nothing. */
  readonly jsMsPerStep: number | null;
  /** How many times faster than the composed operations of the same architecture, in the same run. */
  readonly ratioToNaive: number | null;
  readonly targetTokensPerSecond: number;
  /** Largest difference from naive's gradients over the largest of them, the worst parameter's. */
  readonly maxRelativeGradientError: number | null;
}

/** What a large matrix product reaches: the most that a step could hope for. */
export interface ProductRate {
  readonly backend: string;
  readonly adapter: string;
  readonly gigaflops: number;
  /** Whose product was the faster one. */
  readonly by: string;
  /** Rows and columns of both matrices. */
  readonly size: number;
}

/** A variant that did not run, and why. */
export interface Failure {
  readonly variant: string;
  readonly backend: string;
  readonly config: string;
  readonly architecture: Architecture;
  readonly reason: string;
}

/** One training from the first step on, looked at now and then. */
export interface BleuRun {
  readonly backend: string;
  readonly looks: readonly BleuLook[];
}

export interface BleuLook {
  readonly step: number;
  /** Without the time it takes to look. */
  readonly trainedSeconds: number;
  /** On held-out pairs, 0 to 100. */
  readonly bleu: number;
}

/** From pressing Train until the first step is shown, in a browser that has compiled nothing yet. */
export interface ColdStart {
  readonly backend: string;
  /** Train is pressed as soon as it can be, or when the page has made ready what it could. */
  readonly when: 'atOnce' | 'readied';
  /** The median over as many browsers as `times`. */
  readonly seconds: number;
  readonly times: number;
}
