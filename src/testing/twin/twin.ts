import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { type Batch, checkBatch } from './batch.ts';
import { crossEntropy, crossEntropyBackward } from './crossEntropy.ts';
import { checkParameters, type Parameters, zerosLike } from './parameters.ts';
import { runSentence, type SentenceRun, sentenceBackward } from './sentence.ts';

/**
 * A plain Float64 twin of the translation network: loops over numbers, one sentence after the other, so that padding
 * never enters. It is the reference that the tensor model is held against on every backend; its own gradients are
 * held against finite differences and against PyTorch.
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

/** @throws RangeError where the parameters or the batch do not fit the specification. */
export function twinForward(spec: ModelSpec, parameters: Parameters, batch: Batch): TwinForward {
  return summarize(spec, batch, runBatch(spec, parameters, batch));
}

/** The same with the gradient of the loss. @throws RangeError as `twinForward` does. */
export function twinGradients(spec: ModelSpec, parameters: Parameters, batch: Batch): TwinGradients {
  const runs = runBatch(spec, parameters, batch);
  const forward = summarize(spec, batch, runs);
  const gradients = zerosLike(parameters);
  runs.forEach((run, index) => {
    const { source, targetInput, targetOutput, targetLength } = sentenceOf(batch, index);
    const logitGradients = run.logits.map((logits, position) =>
      position < targetLength
        ? crossEntropyBackward(logits, targetOutput[position]!).map((value) => value / forward.tokenCount)
        : new Float64Array(logits.length),
    );
    sentenceBackward(run, parameters, gradients, source, targetInput, logitGradients);
  });
  return { ...forward, gradients };
}

function runBatch(spec: ModelSpec, parameters: Parameters, batch: Batch): SentenceRun[] {
  checkParameters(spec, parameters);
  checkBatch(batch);
  return Array.from({ length: batch.batchSize }, (_, index) => {
    const { source, targetInput } = sentenceOf(batch, index);
    return runSentence(spec, parameters, source, targetInput);
  });
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

function summarize(spec: ModelSpec, batch: Batch, runs: readonly SentenceRun[]): TwinForward {
  const { batchSize, sourceLength, targetLength } = batch;
  const vocabularySize = runs[0]?.logits[0]?.length ?? 0;
  const logits = new Float64Array(batchSize * targetLength * vocabularySize);
  const attention = new Float64Array(batchSize * targetLength * sourceLength);
  const encoderOutputs = new Float64Array(batchSize * sourceLength * spec.hiddenSize);
  let lossSum = 0;
  let correctCount = 0;
  let tokenCount = 0;
  runs.forEach((run, index) => {
    const sentence = sentenceOf(batch, index);
    run.encoding.outputs.forEach((output, position) => {
      encoderOutputs.set(output, (index * sourceLength + position) * spec.hiddenSize);
    });
    run.logits.forEach((row, position) => {
      const place = index * targetLength + position;
      logits.set(row, place * vocabularySize);
      attention.set(run.decoder.weights?.[position] ?? [], place * sourceLength);
      if (position >= sentence.targetLength) return;
      const target = sentence.targetOutput[position]!;
      lossSum += crossEntropy(row, target);
      correctCount += row.indexOf(Math.max(...row)) === target ? 1 : 0;
      tokenCount += 1;
    });
  });
  return {
    loss: lossSum / tokenCount,
    accuracy: correctCount / tokenCount,
    tokenCount,
    logits,
    attention: spec.attention === 'none' ? null : attention,
    encoderOutputs,
  };
}
