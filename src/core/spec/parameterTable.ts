import {
  type AttentionKind,
  type CellKind,
  type DenseInitializer,
  feedsInput,
  hasCoverage,
  type ModelSpec,
  tiesOutput,
} from './modelSpec.ts';

/**
 * The trainable parameters of a network: name, shape, and how the first values are drawn. Checkpoints, the summary
 * and the Float64 twin in the tests all follow this table. The order of gates is PyTorch's: input, forget, cell, output
 * in an LSTM; reset, update, candidate in a GRU. Matrices are [inputs, outputs], so that a row vector is multiplied from
 * the left; the inputs of a layer that reads one-hot tokens are the vocabulary.
 */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly initializer: Initializer;
}

/**
 * - `normal`: mean 0, the given deviation.
 * - `uniform`: between −bound and bound.
 * - `lstmBias`: 0, and 1 for the forget gate (Jozefowicz et al. 2015, section 2.2).
 */
export type Initializer =
  | { readonly kind: 'zeros' }
  | { readonly kind: 'lstmBias' }
  | { readonly kind: 'normal'; readonly deviation: number }
  | { readonly kind: 'uniform'; readonly bound: number };

export interface VocabularySizes {
  readonly source: number;
  readonly target: number;
}

/** Width of one encoder direction. */
export function encoderHiddenSize(spec: ModelSpec): number {
  return spec.bidirectional ? spec.hiddenSize / 2 : spec.hiddenSize;
}

/** The prefix of a layer's parameters: the first has the side's own name. @param layer 1 for the lowest */
export function layerName(side: string, layer: number): string {
  return layer === 1 ? side : `${side}.${layer}`;
}

/** How many sums each unit of a cell forms. */
export const gateCount: Readonly<Record<CellKind, number>> = { lstm: 4, gru: 3, rnn: 1 };

/** For how many output positions there are trainable queries; later ones share the last. */
export const queryPositions = 64;

export function parameterTable(spec: ModelSpec, vocabulary: VocabularySizes): Parameter[] {
  const { cell, hiddenSize: hidden } = spec;
  const layers = Array.from({ length: spec.layers }, (_, index) => index + 1);
  const inputs = (tokens: number) => (spec.input === 'oneHot' ? tokens : spec.embeddingSize);
  const encoderLayer = (layer: number) => {
    const size = layer === 1 ? inputs(vocabulary.source) : hidden;
    const name = layerName('encoder', layer);
    return ['forward', ...(spec.bidirectional ? ['backward'] : [])].flatMap((direction) =>
      cellParameters(cell, `${name}.${direction}`, size, encoderHiddenSize(spec)),
    );
  };
  return [
    ...embeddingParameters('source', spec, vocabulary.source),
    ...layers.flatMap(encoderLayer),
    ...(spec.bridge === 'dense' ? layers.flatMap((layer) => bridgeParameters(spec, layer)) : []),
    ...embeddingParameters('target', spec, vocabulary.target),
    ...layers.flatMap((layer) =>
      cellParameters(
        cell,
        layerName('decoder', layer),
        layer === 1 ? inputs(vocabulary.target) : hidden,
        hidden,
      ),
    ),
    ...attentionParameters(spec),
    ...outputParameters(spec, vocabulary.target),
  ];
}

function embeddingParameters(side: 'source' | 'target', spec: ModelSpec, tokens: number): Parameter[] {
  if (spec.input === 'oneHot') return [];
  // As an output layer too, its rows must be short enough for the first logits to be small.
  const deviation = side === 'target' && tiesOutput(spec) ? 1 / Math.sqrt(spec.embeddingSize) : 1;
  const initializer: Initializer = { kind: 'normal', deviation };
  return [{ name: `${side}.embedding`, shape: [tokens, spec.embeddingSize], initializer }];
}

function cellParameters(cell: CellKind, name: string, inputs: number, hidden: number): Parameter[] {
  const width = gateCount[cell] * hidden;
  const matrices: Parameter[] = [
    { name: `${name}.kernel`, shape: [inputs, width], initializer: recurrentUniform(hidden) },
    { name: `${name}.recurrent`, shape: [hidden, width], initializer: recurrentUniform(hidden) },
  ];
  const bias = (kind: 'zeros' | 'lstmBias'): Parameter => ({
    name: `${name}.bias`,
    shape: [width],
    initializer: { kind },
  });
  switch (cell) {
    case 'lstm':
      return [...matrices, bias('lstmBias')];
    case 'gru':
      return [
        ...matrices,
        bias('zeros'),
        { name: `${name}.candidateBias`, shape: [hidden], initializer: { kind: 'zeros' } },
      ];
    case 'rnn':
      return [...matrices, bias('zeros')];
    default:
      return cell satisfies never;
  }
}

function bridgeParameters(spec: ModelSpec, layer: number): Parameter[] {
  const { cell, hiddenSize: hidden } = spec;
  const name = layerName('bridge', layer);
  return [
    ...dense(spec, `${name}.hidden`, hidden, hidden),
    ...(cell === 'lstm' ? dense(spec, `${name}.cell`, hidden, hidden) : []),
  ];
}

/** What attention adds to the decoder: its way into the cell, the score's own, and the way out. */
function attentionParameters(spec: ModelSpec): Parameter[] {
  if (spec.attention === 'none') return [];
  const { hiddenSize: hidden } = spec;
  const intoCell = (name: string): Parameter => ({
    name,
    shape: [hidden, gateCount[spec.cell] * hidden],
    initializer: recurrentUniform(hidden),
  });
  return [
    ...(spec.wiring === 'beforeCell' ? [intoCell('decoder.context')] : []),
    ...(feedsInput(spec) ? [intoCell('decoder.feed')] : []),
    ...scoreParameters(spec, spec.attention),
    ...(hasCoverage(spec) ? [vector('attention.coverage', hidden)] : []),
    matrix(spec, 'combine.kernel', 2 * hidden, hidden),
  ];
}

function scoreParameters(spec: ModelSpec, attention: Exclude<AttentionKind, 'none'>): Parameter[] {
  const { hiddenSize: hidden } = spec;
  const square = (name: string) => matrix(spec, name, hidden, hidden);
  switch (attention) {
    case 'additive':
      return [square('attention.query'), square('attention.key'), vector('attention.score', hidden)];
    case 'concat':
      return [matrix(spec, 'attention.kernel', 2 * hidden, hidden), vector('attention.score', hidden)];
    case 'general':
      return [square('attention.key')];
    case 'trainableQuery':
      return [
        {
          name: 'attention.query',
          shape: [queryPositions, hidden],
          initializer: { kind: 'uniform', bound: 1 / Math.sqrt(hidden) },
        },
      ];
    case 'dot':
    case 'scaledDot':
      return [];
    default:
      return attention satisfies never;
  }
}

function outputParameters(spec: ModelSpec, tokens: number): Parameter[] {
  const [kernel, bias] = dense(spec, 'output', spec.hiddenSize, tokens) as [Parameter, Parameter];
  return tiesOutput(spec) ? [bias] : [kernel, bias];
}

/** As PyTorch draws a recurrent layer's matrices. */
function recurrentUniform(hidden: number): Initializer {
  return { kind: 'uniform', bound: 1 / Math.sqrt(hidden) };
}

function dense(spec: ModelSpec, name: string, inputs: number, outputs: number): Parameter[] {
  return [
    matrix(spec, `${name}.kernel`, inputs, outputs),
    { name: `${name}.bias`, shape: [outputs], initializer: { kind: 'zeros' } },
  ];
}

function matrix({ denseInitializer }: ModelSpec, name: string, inputs: number, outputs: number): Parameter {
  return {
    name,
    shape: [inputs, outputs],
    initializer: { kind: 'uniform', bound: denseBound(denseInitializer, inputs, outputs) },
  };
}

function denseBound(kind: DenseInitializer, inputs: number, outputs: number): number {
  switch (kind) {
    case 'glorot':
      return Math.sqrt(6 / (inputs + outputs)); // Glorot and Bengio 2010, equation 16
    case 'fanIn':
      return 1 / Math.sqrt(inputs); // torch.nn.Linear
    default:
      return kind satisfies never;
  }
}

function vector(name: string, size: number): Parameter {
  return { name, shape: [size], initializer: { kind: 'uniform', bound: 1 / Math.sqrt(size) } };
}
