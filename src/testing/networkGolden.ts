import { defaultsOf } from '../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { parameterTable, type VocabularySizes } from '../core/spec/parameterTable.ts';
import { type GoldenRecipe, type GoldenValues, readGolden } from './golden.ts';

/**
 * Whole networks in PyTorch. A file gives the settings of a base once, and for each variant those that differ; a weight
 * of one name and shape stands there once for all variants. Numbers are row-major.
 */
interface NetworkFile {
  readonly recipe: GoldenRecipe;
  readonly vocabulary: VocabularySizes;
  readonly training: { readonly learningRate: number; readonly clipNorm: number; readonly epsilon: number };
  readonly base: Partial<ModelSpec>;
  /** By name and shape: `output.bias [6]`. */
  readonly weights: GoldenValues;
}

type Settings = Partial<ModelSpec> & { readonly labelSmoothing?: number };

/** What a variant comes down to. */
export interface GoldenNetwork {
  readonly spec: ModelSpec;
  readonly labelSmoothing: number;
  readonly parameters: GoldenValues;
}

export interface Seq2seqGolden extends NetworkFile {
  readonly batch: Readonly<Record<'batchSize' | 'sourceLength' | 'targetLength', number>> &
    Readonly<
      Record<'source' | 'sourceLengths' | 'targetInput' | 'targetOutput' | 'targetLengths', readonly number[]>
    >;
  readonly variants: Readonly<Record<string, GoldenNetwork & Seq2seqResults>>;
}

interface Seq2seqResults {
  /** [B, T, V] */
  readonly logits: readonly number[];
  /** [B, T, S] */
  readonly attentionWeights: readonly number[] | null;
  readonly loss: number;
  readonly accuracy: number;
  readonly gradients: GoldenValues;
  /** The loss before each training step and after the last. */
  readonly lossTrace: readonly number[];
  /** The gradients' norm before each step's clipping. */
  readonly normTrace: readonly number[];
}

export interface TrainingTracesGolden extends NetworkFile {
  /** Pairs of ids without <s> and </s>; the batches take turns. */
  readonly batches: readonly (readonly Readonly<Record<'source' | 'target', readonly number[]>>[])[];
  readonly variants: Readonly<Record<string, GoldenNetwork & TrainingTrace>>;
}

interface TrainingTrace {
  /** The loss before each training step. */
  readonly lossTrace: readonly number[];
}

/** Reads from disk, so in Node alone. */
export const readSeq2seqGolden = (): Seq2seqGolden =>
  resolved(readGolden<Unresolved<Seq2seqGolden, Seq2seqResults>>('seq2seq.json'));

/** Reads from disk, so in Node alone. */
export const readTrainingTracesGolden = (): TrainingTracesGolden =>
  resolved(readGolden<Unresolved<TrainingTracesGolden, TrainingTrace>>('trainingTraces.json'));

type Unresolved<File extends NetworkFile, Results> = Omit<File, 'variants'> &
  NetworkFile & { readonly variants: Readonly<Record<string, Results & { readonly settings: Settings }>> };

/** Every variant with all its settings and weights. A setting that the file does not know has its default. */
function resolved<File extends NetworkFile, Results>(file: Unresolved<File, Results>) {
  const variants = Object.entries(file.variants).map(([name, { settings, ...results }]) => {
    const { labelSmoothing = 0, ...modelSettings } = settings;
    const spec: ModelSpec = { ...defaultsOf(modelFields), ...file.base, ...modelSettings };
    return [name, { ...results, spec, labelSmoothing, parameters: weightsOf(spec, file) }] as const;
  });
  return { ...file, variants: Object.fromEntries(variants) };
}

function weightsOf(spec: ModelSpec, { vocabulary, weights }: NetworkFile): GoldenValues {
  return Object.fromEntries(
    parameterTable(spec, vocabulary).map(({ name, shape }) => {
      const key = `${name} [${shape.join(', ')}]`;
      const values = weights[key];
      if (!values) throw new Error(`golden: PyTorch has no weight ${key}.`);
      return [name, values];
    }),
  );
}
