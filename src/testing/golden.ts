import { readFileSync } from 'node:fs';
import type { CellKind } from '../core/spec/modelSpec.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';

/**
 * Values computed by PyTorch in Float64 (`golden/*.json`; each file names the script that writes it). Numbers are
 * row-major.
 */
export interface CellsGolden {
  readonly recipe: GoldenRecipe;
  readonly sizes: Readonly<Record<'steps' | 'batch' | 'units', number>>;
  /** [B] */
  readonly lengths: readonly number[];
  /** [T·B, I], time-major like all sequences of this file */
  readonly inputs: readonly number[];
  readonly cells: Readonly<Record<CellKind, Readonly<Record<'forward' | 'backward', CellGolden>>>>;
}

interface CellGolden {
  /** kernel [I, G·H], recurrent [H, G·H], bias [G·H]; the GRU's candidateBias [H]; first hidden and cell [B, H]. */
  readonly inputs: GoldenValues;
  /** outputs [T·B, H], 0 on padding; last hidden and cell [B, H]. */
  readonly results: GoldenValues;
  /** d loss / d each result: what a backward pass starts from. */
  readonly upstream: GoldenValues;
  /** Of the inputs above and of `inputs`. */
  readonly gradients: GoldenValues;
}

export interface CrossEntropyGolden {
  readonly recipe: GoldenRecipe;
  readonly rows: number;
  readonly vocabulary: number;
  /** [N, V] */
  readonly logits: readonly number[];
  /** [N] */
  readonly targets: readonly number[];
  /** [N], 0 on padding; the loss is the mean over the others. */
  readonly isReal: readonly number[];
  readonly smoothings: Readonly<
    Record<
      string,
      { readonly labelSmoothing: number; readonly loss: number; readonly gradient: readonly number[] }
    >
  >;
}

export interface OptimizersGolden {
  readonly recipe: GoldenRecipe;
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  readonly start: GoldenValues;
  readonly clipNorm: number;
  readonly epsilon: number;
  /** One for each step. */
  readonly learningRates: readonly number[];
  /** By step, from 1. */
  readonly gradients: Readonly<Record<string, GoldenValues>>;
  /** The gradients' norm before each step's clipping. */
  readonly norms: readonly number[];
  readonly variants: Readonly<
    Record<
      string,
      {
        readonly settings: Pick<TrainSpec, 'optimizer'> & Partial<TrainSpec>;
        /** The parameters after some of the steps. */
        readonly after: Readonly<Record<string, GoldenValues>>;
      }
    >
  >;
}

export type GoldenValues = Readonly<Record<string, readonly number[]>>;

export interface GoldenRecipe {
  readonly script: string;
  readonly torch: string;
  readonly seed: number;
  readonly precision: string;
  readonly gateOrder: string;
}

/** Reads from disk, so in Node alone. */
export const readCellsGolden = (): CellsGolden => readGolden('cells.json');

/** Reads from disk, so in Node alone. */
export const readOptimizersGolden = (): OptimizersGolden => readGolden('optimizers.json');

/** Reads from disk, so in Node alone. */
export const readCrossEntropyGolden = (): CrossEntropyGolden => readGolden('crossEntropy.json');

/** Reads from disk, so in Node alone. */
export function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8')) as T;
}
