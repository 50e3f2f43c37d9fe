import { feedsInput, hasCoverage, type ModelSpec, tiesOutput } from '../core/spec/modelSpec.ts';

/**
 * The networks that the twin and the tensor model are tested on: every cell, every attention in both wirings, and each
 * of the other settings with those it meets in the equations (`modelVariants.test.ts` lists the pairs), which takes far
 * fewer networks than all products of them.
 */

/** What differs from an LSTM of one layer, bidirectional, with additive attention after the cell and a dense bridge. */
type Change = Partial<Omit<ModelSpec, 'embeddingSize' | 'hiddenSize'>>;

/** Each cell, each attention, both wirings, feeding, coverage, two layers, and each other setting once. */
const few: readonly Change[] = [
  { wiring: 'beforeCell', coverage: true },
  { attention: 'dot', cell: 'gru', inputFeeding: true },
  { attention: 'scaledDot', wiring: 'beforeCell', cell: 'rnn', bidirectional: false, input: 'oneHot' },
  { attention: 'general', layers: 2, residual: true, bridge: 'copy' },
  { attention: 'concat', cell: 'gru', coverage: true, bridge: 'zero' },
  { attention: 'trainableQuery', wiring: 'beforeCell', reverseSource: true },
  { attention: 'none', bidirectional: false, tiedOutput: true, denseInitializer: 'fanIn' },
  // Attention before one LSTM layer, in one block: an additive score and a dot product.
  { wiring: 'beforeCell' },
  { attention: 'scaledDot', wiring: 'beforeCell', bidirectional: false },
];

const more: readonly Change[] = [
  {},
  { bidirectional: false, input: 'oneHot' },
  { wiring: 'beforeCell', cell: 'gru', inputFeeding: true, coverage: true },
  { cell: 'rnn', layers: 2, inputFeeding: true, coverage: true, bidirectional: false },
  { attention: 'dot', wiring: 'beforeCell', layers: 2, residual: true, cell: 'gru', reverseSource: true },
  { attention: 'concat', wiring: 'beforeCell', inputFeeding: true },
  { attention: 'scaledDot', layers: 2, bidirectional: false, reverseSource: true, bridge: 'zero' },
  {
    attention: 'general',
    wiring: 'beforeCell',
    cell: 'rnn',
    layers: 2,
    inputFeeding: true,
    tiedOutput: true,
  },
  { attention: 'general', layers: 3, residual: true, cell: 'rnn', bridge: 'copy', tiedOutput: true },
  { attention: 'concat', wiring: 'beforeCell', cell: 'rnn', coverage: true, bridge: 'zero' },
  { attention: 'concat', inputFeeding: true, coverage: true, input: 'oneHot', reverseSource: true },
  { attention: 'trainableQuery', cell: 'gru', input: 'oneHot', bidirectional: false, bridge: 'copy' },
  { attention: 'none', cell: 'gru', layers: 2, reverseSource: true },
  { attention: 'none', cell: 'rnn', bidirectional: false, reverseSource: true },
];

export interface VariantSizes {
  readonly embeddingSize: number;
  readonly hiddenSize: number;
}

export function modelVariants(sizes: VariantSizes): ModelSpec[] {
  return [...few, ...more].map((change) => specOf(change, sizes));
}

/** The first of them, for backends that are slow where the tests run. */
export function fewModelVariants(sizes: VariantSizes): ModelSpec[] {
  return few.map((change) => specOf(change, sizes));
}

function specOf(change: Change, { embeddingSize, hiddenSize }: VariantSizes): ModelSpec {
  return {
    attention: 'additive',
    wiring: 'afterCell',
    inputFeeding: false,
    coverage: false,
    cell: 'lstm',
    layers: 1,
    residual: false,
    bidirectional: true,
    reverseSource: false,
    bridge: 'dense',
    input: 'embedding',
    tiedOutput: false,
    denseInitializer: 'glorot',
    ...change,
    // A tied output layer needs embeddings as wide as the state.
    embeddingSize: change.tiedOutput ? hiddenSize : embeddingSize,
    hiddenSize,
  };
}

/** For the names of tests. */
export function specTitle(spec: ModelSpec): string {
  const place = spec.wiring === 'beforeCell' ? 'before the cell' : 'after the cell';
  const parts: readonly (readonly [boolean, string])[] = [
    [true, spec.cell],
    [spec.layers > 1, `${spec.layers} layers`],
    [spec.layers > 1 && spec.residual, 'residual'],
    [true, spec.bidirectional ? 'bidirectional' : 'unidirectional'],
    [spec.reverseSource, 'reversed source'],
    [spec.bridge !== 'dense', `bridge ${spec.bridge}`],
    [spec.input === 'oneHot', 'one-hot'],
    [tiesOutput(spec), 'tied output'],
    [true, spec.attention === 'none' ? 'no attention' : `${spec.attention} ${place}`],
    [feedsInput(spec), 'input feeding'],
    [hasCoverage(spec), 'coverage'],
  ];
  return parts.flatMap(([isSo, name]) => (isSo ? [name] : [])).join(', ');
}
