import type { Architecture, BenchConfig } from './configs.ts';
import type { ProductRate } from './results.ts';

/** Where variants run: a page, this process, or another program. What crosses is plain data. */
export interface Arena {
  readonly backend: string;
  readonly adapter: string;
  /** The variants it can run. */
  readonly variants: readonly string[];
  /** Makes a variant ready: its gradients compared with the reference's, its programs compiled, its dispatches counted. */
  enter(variant: string, problem: Problem): Promise<Entry>;
  /** One turn of a variant that has entered. */
  turn(variant: string): Promise<Turn>;
  /** Frees every variant. */
  clear(): Promise<void>;
  /** What a large matrix product reaches there. */
  productRate(): Promise<Pick<ProductRate, 'gigaflops' | 'by' | 'size'>>;
  close(): Promise<void>;
}

export interface Problem {
  readonly config: BenchConfig;
  readonly architecture: Architecture;
  /** From the variant that entered first; null for that one itself. */
  readonly reference: GradientSample | null;
}

export interface Entry {
  readonly dispatchesPerStep: number | null;
  readonly maxRelativeGradientError: number | null;
  /** Of its own gradients, for those that enter later. */
  readonly sample: GradientSample;
  readonly note: string | null;
}

/** Some of each parameter's gradients, evenly taken, by the parameter's name. */
export type GradientSample = Readonly<Record<string, readonly number[]>>;

/** One step, or the mean of those that were under way together. */
export interface Turn {
  readonly msPerStep: number;
  /** Until the call returned; null where that says nothing. */
  readonly jsMsPerStep: number | null;
}
