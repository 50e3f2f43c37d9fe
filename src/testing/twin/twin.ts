import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { checkParameters, type Parameters } from '../../core/twin/parameters.ts';
import { runSentence, type SentenceRun } from '../../core/twin/sentence.ts';
import { add, backward, scale, type Vector } from '../../core/twin/tape.ts';
import { type Weights, weightsOf } from '../../core/twin/weights.ts';
import { type Batch, checkBatch } from './batch.ts';
import { crossEntropy } from './crossEntropy.ts';

/**
 * A plain Float64 twin of the translation network: loops over numbers, one sentence after the other, so that padding
 * never enters. It is the reference that the tensor model is held against on every backend; its own gradients, which
 * come from the tape, are held against finite differences and against PyTorch.
 */
export interface TwinForward {
  /** Mean cross-entropy over the real target tokens, in nats. */
  readonly loss: number;
  /** Share of the real target tokens whose logit is the largest (the first among equals). */
  readonly accuracy: number;
  /** Real target tokens in the batch, `</s>` included. */
  readonly tokenCount: number;
  /** [B, T, V]. The decoder also reads padding, so positions after a sentence's end hold values; they count nowhere. */
  readonly logits: Float64Array;
  /** [B, T, S], exactly 0 on source padding, each row adding up to 1; null without attention. */
  readonly attention: Float64Array | null;
  /** [B, S, H], 0 on padding. */
  readonly encoderOutputs: Float64Array;
}

export interface TwinGradients extends TwinForward {
  /** d loss / d parameter, by the names of the parameters. */
  readonly gradients: Map<string, Float64Array>;
}

export interface TwinOptions {
  /** ε; 0 by default. */
  readonly labelSmoothing?: number;
}

/** @throws RangeError where the parameters or the batch do not fit the specification. */
export function twinForward(
  spec: ModelSpec,
  parameters: Parameters,
  batch: Batch,
  options: TwinOptions = {},
): TwinForward {
  return runBatch(spec, parameters, batch, options).forward;
}

/** The same with the gradient of the loss. @throws RangeError as `twinForward` does. */
export function twinGradients(
  spec: ModelSpec,
  parameters: Parameters,
  batch: Batch,
  options: TwinOptions = {},
): TwinGradients {
  const { forward, weights, loss } = runBatch(spec, parameters, batch, options);
  backward(loss);
  return { ...forward, gradients: new Map([...weights].map(([name, { gradient }]) => [name, gradient])) };
}

function runBatch(
  spec: ModelSpec,
  parameters: Parameters,
  batch: Batch,
  { labelSmoothing = 0 }: TwinOptions,
): { forward: TwinForward; weights: Weights; loss: Vector } {
  checkParameters(spec, parameters);
  checkBatch(batch);
  const weights = weightsOf(parameters);
  const sentences = Array.from({ length: batch.batchSize }, (_, index) => {
    const sentence = sentenceOf(batch, index);
    return { ...sentence, run: runSentence(spec, weights, sentence.source, sentence.targetInput) };
  });
  const tokens = sentences.flatMap(({ run, targetOutput, targetLength }) =>
    run.logits.slice(0, targetLength).map((logits, at) => ({ logits, target: targetOutput[at]! })),
  );
  const losses = tokens.map(({ logits, target }) => crossEntropy(logits, target, labelSmoothing));
  const loss = scale(add(...losses), 1 / tokens.length);
  const isCorrect = ({ logits: { values }, target }: (typeof tokens)[number]) =>
    values.indexOf(Math.max(...values)) === target;
  const forward: TwinForward = {
    loss: loss.values[0]!,
    accuracy: tokens.filter(isCorrect).length / tokens.length,
    tokenCount: tokens.length,
    ...asArrays(
      spec,
      batch,
      sentences.map(({ run }) => run),
    ),
  };
  return { forward, weights, loss };
}

/** One row of the batch: the source cut to its real words, the target as it is. */
function sentenceOf(batch: Batch, index: number) {
  const sourceStart = index * batch.sourceLength;
  const target = (ids: Int32Array) =>
    ids.subarray(index * batch.targetLength, (index + 1) * batch.targetLength);
  return {
    source: batch.source.subarray(sourceStart, sourceStart + batch.sourceLengths[index]!),
    targetInput: target(batch.targetInput),
    targetOutput: target(batch.targetOutput),
    targetLength: batch.targetLengths[index]!,
  };
}

function asArrays(
  { attention: kind, hiddenSize }: ModelSpec,
  { sourceLength, targetLength }: Batch,
  runs: readonly SentenceRun[],
): Pick<TwinForward, 'logits' | 'attention' | 'encoderOutputs'> {
  const vocabularySize = runs[0]?.logits[0]?.values.length ?? 0;
  const attention = runs.map(({ steps }) => steps.flatMap(({ look }) => look?.weights ?? []));
  return {
    logits: stack(
      runs.map(({ logits }) => logits),
      targetLength,
      vocabularySize,
    ),
    attention: kind === 'none' ? null : stack(attention, targetLength, sourceLength),
    encoderOutputs: stack(
      runs.map(({ encoding }) => encoding.outputs),
      sourceLength,
      hiddenSize,
    ),
  };
}

/** Rows of each sentence as [B, length, width], filled up with 0. */
function stack(sentences: readonly (readonly Vector[])[], length: number, width: number): Float64Array {
  const joined = new Float64Array(sentences.length * length * width);
  sentences.forEach((rows, index) => {
    rows.forEach(({ values }, at) => {
      joined.set(values, (index * length + at) * width);
    });
  });
  return joined;
}
