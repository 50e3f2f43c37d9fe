import { applies } from './field.ts';
import { lengthBucket } from './lengthBucket.ts';
import { feedsInput, hasCoverage, type ModelSpec, modelFields, tiesOutput } from './modelSpec.ts';
import { gateCount, type Parameter, parameterTable } from './parameterTable.ts';
import type { OptimizerKind, TrainSpec } from './trainSpec.ts';

/** How large the corpus is that a network must take in. A corpus report is one. */
export interface CorpusSize {
  readonly source: SideSize;
  readonly target: SideSize;
}

export interface SideSize {
  /** Special tokens included. */
  readonly vocabularySize: number;
  /** In tokens, without </s>. */
  readonly longestTokens: number;
}

/** What one step of training on a batch of the longest sentences takes. */
export interface TrainingCost {
  readonly weights: number;
  /**
   * The most memory that is held at once. An estimate, of the large things alone: within a quarter of what a step on
   * wasm was seen to hold.
   */
  readonly memoryBytes: number;
  /** In matrix products, forward and backward; what else there is costs far less. */
  readonly multiplications: number;
  /** The tensors that grow with the settings, the largest first. */
  readonly tensors: readonly { readonly what: string; readonly shape: readonly number[] }[];
}

/** How many numbers each optimiser remembers of a weight. */
export const optimizerSlots: Readonly<Record<OptimizerKind, number>> = {
  adam: 2,
  adamw: 2,
  rmsprop: 1,
  sgd: 1,
};

/** @param isOnGpu there batches are filled up further, and the loss takes more memory */
export function trainingCost(
  { model, training }: { readonly model: ModelSpec; readonly training: TrainSpec },
  corpus: CorpusSize,
  isOnGpu = false,
): TrainingCost {
  const { batchSize: batch } = training;
  const sizes = { source: corpus.source.vocabularySize, target: corpus.target.vocabularySize };
  const lengths = batchLengths(corpus, isOnGpu);
  const table = parameterTable(model, sizes);
  const weights = sum(table.map(({ shape }) => product(shape)));
  const rows = { source: batch * lengths.source, target: batch * lengths.target };
  const energies = comparesByLayer(model)
    ? product([batch, lengths.target, lengths.source, model.hiddenSize])
    : 0;
  const logits = [rows.target, sizes.target];

  const activations =
    layerNumbers(model, rows.source + rows.target) +
    (isOnGpu ? logitsOnGpu : logitsOnHost) * product(logits) +
    stepwiseNumbers(model, table, rows, lengths.target);
  // While weights are updated there are, beside them and the optimiser's memory, their gradients and the squares.
  const perWeight = 1 + optimizerSlots[training.optimizer] + 2;
  return {
    weights,
    memoryBytes: 4 * (perWeight * weights + activations),
    multiplications:
      3 *
      (sum(table.map((parameter) => product(parameter.shape) * rowsThrough(parameter.name, model, rows))) +
        energies),
    tensors: [
      { what: 'the logits of a batch', shape: logits },
      ...table.map(({ name, shape }) => ({ what: name, shape })),
    ].sort((a, b) => product(b.shape) - product(a.shape)),
  };
}

/** Of a batch of the longest sentences, </s> included; on GPUs both sides are filled up to one length. */
function batchLengths({ source, target }: CorpusSize, isOnGpu: boolean): { source: number; target: number } {
  if (!isOnGpu) return { source: source.longestTokens + 1, target: target.longestTokens + 1 };
  const both = lengthBucket(Math.max(source.longestTokens, target.longestTokens) + 1);
  return { source: both, target: both };
}

/**
 * How often the logits are held: with their gradient and the product before the bias on backends whose loss is one loop,
 * with every step of the softmax where it is made of stock operations (`sparseCrossEntropy.ts`).
 */
const [logitsOnHost, logitsOnGpu] = [4, 11];

/** Numbers that the layers hold for the way back, by what a step on wasm was seen to hold. @param rows of both sides */
function layerNumbers(model: ModelSpec, rows: number): number {
  const { hiddenSize, embeddingSize, layers, cell, attention } = model;
  const recurrent = layers * (5 * gateCount[cell] + 4) * hiddenSize;
  const embedded = applies(modelFields.embeddingSize, model) ? 3 * embeddingSize : 0;
  const attended = attention === 'none' ? 0 : 6 * hiddenSize;
  return rows * (recurrent + embedded + attended);
}

/**
 * Where attention feeds the decoder's next step, steps are taken one by one, and on the way back each has gradients of
 * its own for what all of them share: the projected words, the source's states, the decoder's matrices.
 */
function stepwiseNumbers(
  model: ModelSpec,
  table: readonly Parameter[],
  rows: { readonly source: number; readonly target: number },
  steps: number,
): number {
  if (!isStepwise(model)) return 0;
  const matrices = table.filter(({ name }) => /^(decoder\.(?!kernel)|attention|combine)/.test(name));
  return (
    steps *
    (rows.target * gateCount[model.cell] * model.hiddenSize +
      2 * rows.source * model.hiddenSize +
      2 * sum(matrices.map(({ shape }) => product(shape))))
  );
}

function isStepwise(model: ModelSpec): boolean {
  if (feedsInput(model) || hasCoverage(model)) return true;
  const attendsFirst = model.wiring === 'beforeCell' && applies(modelFields.wiring, model);
  // One LSTM layer whose states ask is one block, at least on wasm and WebGPU.
  return (
    attendsFirst && !(model.cell === 'lstm' && model.layers === 1 && model.attention !== 'trainableQuery')
  );
}

/** Whether the score runs every pair of positions through a layer: [B, T, S, H] numbers, none of them kept. */
function comparesByLayer({ attention }: ModelSpec): boolean {
  return attention === 'additive' || attention === 'concat';
}

/** How many rows are multiplied by a parameter. */
function rowsThrough(
  name: string,
  model: ModelSpec,
  rows: { readonly source: number; readonly target: number },
): number {
  if (name === 'target.embedding' && tiesOutput(model)) return rows.target;
  if (/embedding$|[bB]ias$|^attention\.(score|coverage)$/.test(name)) return 0;
  if (model.input === 'oneHot' && /^(encoder\.(forward|backward)|decoder)\.kernel$/.test(name)) return 0;
  if (name.startsWith('encoder') || name === 'attention.key') return rows.source;
  if (name === 'attention.kernel') return (rows.source + rows.target) / 2;
  return name.startsWith('bridge') ? 0 : rows.target;
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
