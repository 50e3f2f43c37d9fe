import { type ModelSpec, tiesOutput } from '../../core/spec/modelSpec.ts';
import { bridge } from './bridge.ts';
import { decode } from './decoder.ts';
import { encode } from './encoder.ts';
import { add, timesMatrix, transpose, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/** The whole network over one sentence pair. */
export interface SentenceRun {
  /** h_i per source word, [H] each. */
  readonly annotations: Vector[];
  /** [real source length] per target position; none without attention. */
  readonly attention: Vector[];
  /** [V] per target position: feature·kernel + bias, the kernel its own or the target embeddings turned (Press and Wolf 2017). */
  readonly logits: Vector[];
}

/** @param source ids of the real source words. @param target ids the decoder reads, padding included. */
export function runSentence(
  spec: ModelSpec,
  weights: Weights,
  source: Int32Array,
  target: Int32Array,
): SentenceRun {
  const { outputs: annotations, finals } = encode(spec, weights, source);
  const first = bridge(spec, weights, finals);
  const { features, attention } = decode(spec, weights, target, annotations, first);
  const kernel = tiesOutput(spec)
    ? transpose(weight(weights, 'target.embedding'), spec.hiddenSize)
    : weight(weights, 'output.kernel'); // [H, V]
  const bias = weight(weights, 'output.bias'); // [V]
  const logits = features.map((feature) => add(timesMatrix(feature, kernel), bias));
  return { annotations, attention, logits };
}
