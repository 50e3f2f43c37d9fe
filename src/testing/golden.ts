import { readFileSync } from 'node:fs';
import type { AttentionKind, AttentionWiring } from '../core/spec/modelSpec.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';

/**
 * Values computed by PyTorch in Float64 (`golden/*.json`; each file names the script that writes it). Numbers are
 * row-major; `forward` and `backward` are the two directions of one encoder.
 */
export interface LstmGolden {
  readonly recipe: GoldenRecipe;
  readonly batchSize: number;
  readonly length: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  /** [B] */
  readonly lengths: readonly number[];
  /** [B, S, I] */
  readonly inputs: readonly number[];
  readonly forward: LstmGoldenDirection;
  readonly backward: LstmGoldenDirection;
}

export interface LstmGoldenDirection {
  readonly parameters: LstmGoldenParameters;
  /** [B, H] each */
  readonly initial: LstmGoldenState;
  /** [B, S, H], 0 on padding */
  readonly outputs: readonly number[];
  readonly final: LstmGoldenState;
  /** d loss / d outputs and d loss / d final: what a backward pass starts from. */
  readonly upstream: { readonly outputs: readonly number[]; readonly final: LstmGoldenState };
  readonly gradients: {
    readonly parameters: LstmGoldenParameters;
    readonly inputs: readonly number[];
    readonly initial: LstmGoldenState;
  };
}

/** Shapes [I, 4H], [H, 4H] and [4H]. */
type LstmGoldenParameters = Readonly<Record<'kernel' | 'recurrent' | 'bias', readonly number[]>>;
type LstmGoldenState = Readonly<Record<'hidden' | 'cell', readonly number[]>>;

/** The simple recurrent network and the GRU; sequences time-major. */
export interface CellsGolden {
  readonly recipe: GoldenRecipe;
  readonly batchSize: number;
  readonly length: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  /** [B] */
  readonly lengths: readonly number[];
  /** [S, B, I] */
  readonly inputs: readonly number[];
  readonly cells: Readonly<Record<'rnn' | 'gru', Readonly<Record<'forward' | 'backward', CellGolden>>>>;
}

export interface CellGolden {
  /** kernel [I, G·H], recurrent [H, G·H], bias [G·H] with G = 1 (rnn) or 3 (gru); the GRU's candidateBias [H]. */
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** [B, H] */
  readonly initial: readonly number[];
  /** [S, B, H], 0 on padding */
  readonly outputs: readonly number[];
  /** [B, H] */
  readonly hidden: readonly number[];
  /** d loss / d outputs and d loss / d hidden: what a backward pass starts from. */
  readonly upstream: Readonly<Record<'outputs' | 'hidden', readonly number[]>>;
  readonly gradients: {
    readonly parameters: Readonly<Record<string, readonly number[]>>;
    readonly inputs: readonly number[];
    readonly initial: readonly number[];
  };
}

export interface Seq2seqGolden {
  readonly recipe: GoldenRecipe;
  readonly sizes: { readonly embeddingSize: number; readonly hiddenSize: number };
  readonly vocabulary: { readonly source: number; readonly target: number };
  readonly batch: Readonly<Record<'batchSize' | 'sourceLength' | 'targetLength', number>> &
    Readonly<
      Record<'source' | 'sourceLengths' | 'targetInput' | 'targetOutput' | 'targetLengths', readonly number[]>
    >;
  readonly training: { readonly learningRate: number; readonly clipNorm: number; readonly epsilon: number };
  readonly variants: Readonly<Record<string, Seq2seqGoldenVariant>>;
}

interface Seq2seqGoldenVariant {
  readonly attention: AttentionKind;
  /** Without effect where there is no attention. */
  readonly wiring: AttentionWiring;
  readonly bidirectional: boolean;
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** [B, T, V] */
  readonly logits: readonly number[];
  /** [B, T, S] */
  readonly attentionWeights: readonly number[] | null;
  readonly loss: number;
  readonly accuracy: number;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  /** The loss before each training step and after the last. */
  readonly lossTrace: readonly number[];
  /** The gradients' norm before each step's clipping. */
  readonly normTrace: readonly number[];
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

type GoldenValues = Readonly<Record<string, readonly number[]>>;

interface GoldenRecipe {
  readonly script: string;
  readonly torch: string;
  readonly seed: number;
  readonly precision: string;
  readonly gateOrder: string;
}

/** Reads from disk, so in Node alone. */
export const readLstmGolden = (): LstmGolden => read('lstm.json');

/** Reads from disk, so in Node alone. */
export const readCellsGolden = (): CellsGolden => read('cells.json');

/** Reads from disk, so in Node alone. */
export const readSeq2seqGolden = (): Seq2seqGolden => read('seq2seq.json');

/** Reads from disk, so in Node alone. */
export const readOptimizersGolden = (): OptimizersGolden => read('optimizers.json');

/** Reads from disk, so in Node alone. */
export const readCrossEntropyGolden = (): CrossEntropyGolden => read('crossEntropy.json');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8')) as T;
}
