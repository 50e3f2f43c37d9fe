import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { encoderHiddenSize } from '../../core/spec/parameterTable.ts';
import type { GateName, Trace, TracedCell, TracedVector } from '../../protocol/trace.ts';

/** A trace in the shape of a network, with made-up numbers. */
export function sampleTrace(
  model: ModelSpec,
  sourceTokens: readonly string[],
  written: readonly string[],
  weights: readonly (readonly number[])[] = [],
): Trace {
  let [id, turn] = [0, 1];
  const vector = (size: number, make = (angle: number) => Math.sin(angle)): TracedVector => ({
    id: id++,
    values: Float64Array.from({ length: size }, () => {
      turn = (turn * 16807) % 2147483647;
      return make(turn / 1e6);
    }),
  });
  const names: GateName[] = {
    lstm: ['input', 'forget', 'candidate', 'output'] as GateName[],
    gru: ['reset', 'update', 'candidate'] as GateName[],
    rnn: [] as GateName[],
  }[model.cell];
  const cell = (size: number): TracedCell => ({
    hidden: vector(size),
    memory: model.cell === 'lstm' ? vector(size, (angle) => 2 * Math.sin(angle)) : null,
    gates: names.map((name) => ({
      name,
      vector: vector(size, name === 'candidate' ? Math.sin : (angle) => (1 + Math.sin(angle)) / 2),
    })),
  });
  const layers = Array.from({ length: model.layers }, (_, index) => index + 1);
  const ways = model.bidirectional ? (['forward', 'backward'] as const) : (['forward'] as const);
  const H = model.hiddenSize;
  const softmax = (step: number) => {
    const given = weights[step];
    if (given) return Float64Array.from(given);
    const scores = sourceTokens.map((_, at) => Math.exp(-2 * Math.abs(at - step)));
    const sum = scores.reduce((a, b) => a + b, 0);
    return Float64Array.from(scores, (score) => score / sum);
  };
  return {
    source: sourceTokens.slice(0, -1).join(' '),
    sourceTokens,
    encoder: layers.flatMap((layer) =>
      ways.map((direction) => ({
        layer,
        direction,
        isFromTheEnd: (direction === 'backward') !== model.reverseSource,
        cells: sourceTokens.map(() => cell(encoderHiddenSize(model))),
      })),
    ),
    annotations: sourceTokens.map(() => vector(H)),
    first: layers.map(() => {
      const { hidden, memory } = cell(H);
      return { hidden, memory };
    }),
    steps: written.map((text, step) => ({
      read: written[step - 1] ?? '<s>',
      written: text,
      cells: layers.map(() => cell(H)),
      look:
        model.attention === 'none'
          ? null
          : {
              query: vector(H),
              energies: vector(sourceTokens.length),
              weights: { id: id++, values: softmax(step) },
              context: vector(H),
            },
      feature: vector(H),
      logits: id++,
      probabilities: id++,
      logNormalizer: 0,
      candidates: [
        { text, index: step + 4, logit: 2, probability: 0.7 },
        { text: '</s>', index: 2, logit: 1, probability: 0.1 },
      ],
    })),
  };
}
