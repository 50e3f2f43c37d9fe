import { type ModelSpec, tiesOutput } from '../spec/modelSpec.ts';
import { bridge } from './bridge.ts';
import { type DecoderStep, decode, type GivenAttention } from './decoder.ts';
import { type Encoding, encode } from './encoder.ts';
import type { State } from './state.ts';
import { add, timesMatrix, transpose, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/** The whole network over one sentence pair. */
export interface SentenceRun {
  readonly encoding: Encoding;
  /** What the decoder begins with, one per layer. */
  readonly first: State[];
  /** One per target position. */
  readonly steps: DecoderStep[];
  /** [V] per target position: feature·kernel + bias, the kernel its own or the target embeddings turned (Press and Wolf 2017). */
  readonly logits: Vector[];
}

/**
 * @param source ids of the real source words. @param target ids the decoder reads, padding included.
 * @param given rows of attention in place of the network's own; none by default.
 */
export function runSentence(
  spec: ModelSpec,
  weights: Weights,
  source: Int32Array,
  target: Int32Array,
  given?: GivenAttention,
): SentenceRun {
  const encoding = encode(spec, weights, source);
  const first = bridge(spec, weights, encoding.finals);
  const steps = decode(spec, weights, target, encoding.outputs, first, given);
  const kernel = tiesOutput(spec)
    ? transpose(weight(weights, 'target.embedding'), spec.hiddenSize)
    : weight(weights, 'output.kernel'); // [H, V]
  const bias = weight(weights, 'output.bias'); // [V]
  const logits = steps.map(({ feature }) => add(timesMatrix(feature, kernel), bias));
  return { encoding, first, steps, logits };
}
