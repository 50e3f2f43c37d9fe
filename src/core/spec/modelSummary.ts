import { type AttentionKind, type CellKind, type ModelSpec, modelFields, tiesOutput } from './modelSpec.ts';
import { encoderHiddenSize, layerName, parameterTable, type VocabularySizes } from './parameterTable.ts';

/** The network layer by layer, in the manner of Keras's `model.summary()`. The numbers are the parameter table's. */
export interface ModelSummary {
  /** In the order in which a sentence passes through them. */
  readonly rows: readonly SummaryRow[];
  readonly parameters: number;
}

export interface SummaryRow {
  /** The first part of its parameters' names, such as `encoder.2.forward`. */
  readonly layer: string;
  /** "Embedding", "LSTM", "Additive attention", … */
  readonly kind: string;
  /** Lengths that differ from batch to batch stand in words. */
  readonly outputShape: readonly (number | 'batch' | 'source length' | 'target length')[];
  /** How many numbers it learns. */
  readonly parameters: number;
}

export function modelSummary(spec: ModelSpec, vocabulary: VocabularySizes): ModelSummary {
  const layers = layersOf(spec, vocabulary);
  const counts = new Map(layers.map(({ layer }) => [layer, 0]));
  for (const { name, shape } of parameterTable(spec, vocabulary)) {
    const layer = ownerOf(name, counts);
    counts.set(layer, (counts.get(layer) as number) + shape.reduce((size, length) => size * length, 1));
  }
  const rows = layers.map((layer) => ({ ...layer, parameters: counts.get(layer.layer) as number }));
  return { rows, parameters: rows.reduce((sum, row) => sum + row.parameters, 0) };
}

type Layer = Omit<SummaryRow, 'parameters'>;

function layersOf(spec: ModelSpec, vocabulary: VocabularySizes): Layer[] {
  const { hiddenSize, layers, bridge, cell } = spec;
  const levels = Array.from({ length: layers }, (_, index) => index + 1);
  const directions = spec.bidirectional ? ['forward', 'backward'] : ['forward'];
  const kind = cellNames[cell];
  const source = (size: number): Layer['outputShape'] => ['batch', 'source length', size];
  const target = (size: number): Layer['outputShape'] => ['batch', 'target length', size];
  return [
    tokens('source', spec, vocabulary, source),
    ...levels.flatMap((level) =>
      directions.map((direction) => ({
        layer: `${layerName('encoder', level)}.${direction}`,
        kind,
        outputShape: source(encoderHiddenSize(spec)),
      })),
    ),
    ...levels.map(
      (level): Layer => ({
        layer: layerName('bridge', level),
        kind: `${optionLabel(modelFields.bridge, bridge)} bridge`,
        outputShape: ['batch', hiddenSize],
      }),
    ),
    tokens('target', spec, vocabulary, target),
    ...levels.map((level) => ({ layer: layerName('decoder', level), kind, outputShape: target(hiddenSize) })),
    ...attentionLayers(spec),
    {
      layer: 'output',
      kind: tiesOutput(spec) ? 'Dense, softmax, tied' : 'Dense, softmax',
      outputShape: target(vocabulary.target),
    },
  ];
}

function tokens(
  side: 'source' | 'target',
  { input, embeddingSize }: ModelSpec,
  vocabulary: VocabularySizes,
  shape: (size: number) => Layer['outputShape'],
): Layer {
  switch (input) {
    case 'embedding':
      return { layer: `${side}.embedding`, kind: 'Embedding', outputShape: shape(embeddingSize) };
    case 'oneHot':
      return { layer: `${side}.oneHot`, kind: 'One-hot', outputShape: shape(vocabulary[side]) };
    default:
      return input satisfies never;
  }
}

function attentionLayers({ attention, hiddenSize }: ModelSpec): Layer[] {
  if (attention === 'none') return [];
  return [
    {
      layer: 'attention',
      kind: attentionNames[attention],
      outputShape: ['batch', 'target length', 'source length'],
    },
    { layer: 'combine', kind: 'Dense, tanh', outputShape: ['batch', 'target length', hiddenSize] },
  ];
}

const cellNames: Readonly<Record<CellKind, string>> = { lstm: 'LSTM', gru: 'GRU', rnn: 'RNN' };

const attentionNames: Readonly<Record<Exclude<AttentionKind, 'none'>, string>> = {
  additive: 'Additive attention',
  dot: 'Dot attention',
  scaledDot: 'Scaled dot attention',
  general: 'General attention',
  concat: 'Concat attention',
  trainableQuery: 'Trainable query',
};

function optionLabel<Value extends string>(
  { options }: { readonly options: readonly { readonly value: Value; readonly label: string }[] },
  value: Value,
): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** The layer whose name is the longest beginning of the parameter's. @throws Error where there is none. */
function ownerOf(parameter: string, layers: ReadonlyMap<string, unknown>): string {
  for (let name = parameter; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (layers.has(name)) return name;
  }
  throw new Error(`modelSummary: the parameter ${parameter} belongs to no layer.`);
}
