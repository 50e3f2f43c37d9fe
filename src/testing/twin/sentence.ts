import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { bridge, bridgeBackward } from './bridge.ts';
import { runDecoder } from './decoder.ts';
import type { DecoderRun } from './decoderRun.ts';
import { dense, denseBackward, denseParameters } from './dense.ts';
import { embed, embedBackward } from './embedding.ts';
import { type Encoding, encode, encodeBackward } from './encoder.ts';
import type { LstmState } from './lstm.ts';
import { type Parameters, parameter } from './parameters.ts';

/** The whole network over one sentence pair, and its gradient. */
export interface SentenceRun {
  readonly encoding: Encoding;
  readonly initial: LstmState;
  readonly decoder: DecoderRun;
  /** [V] per target position. */
  readonly logits: Float64Array[];
}

/**
 * @param source ids of the real source words.
 * @param target ids the decoder reads, padding included: what follows a sentence's end changes nothing before it.
 */
export function runSentence(
  spec: ModelSpec,
  parameters: Parameters,
  source: Int32Array,
  target: Int32Array,
): SentenceRun {
  const words = (ids: Int32Array, side: 'source' | 'target') =>
    embed(ids, parameter(parameters, `${side}.embedding`), spec.embeddingSize);
  const encoding = encode(words(source, 'source'), parameters, spec.bidirectional);
  const initial = bridge(encoding.final, parameters);
  const decoder = runDecoder(spec, parameters, {
    words: words(target, 'target'),
    annotations: encoding.outputs,
    initial,
  });
  const logits = decoder.features.map((feature) => dense(feature, denseParameters(parameters, 'output')));
  return { encoding, initial, decoder, logits };
}

/** Adds to the gradients of all parameters. @param logitGradients [V] per target position. */
export function sentenceBackward(
  run: SentenceRun,
  parameters: Parameters,
  gradients: Parameters,
  source: Int32Array,
  target: Int32Array,
  logitGradients: readonly Float64Array[],
): void {
  const featureGradients = run.decoder.features.map((feature, position) =>
    denseBackward(
      feature,
      denseParameters(parameters, 'output'),
      denseParameters(gradients, 'output'),
      logitGradients[position]!,
    ),
  );
  const decoder = run.decoder.backward(gradients, featureGradients);
  embedBackward(target, decoder.words, parameter(gradients, 'target.embedding'));
  const final = bridgeBackward(run.encoding.final, run.initial, parameters, gradients, decoder.initial);
  const words = encodeBackward(run.encoding, parameters, gradients, decoder.annotations, final);
  embedBackward(source, words, parameter(gradients, 'source.embedding'));
}
