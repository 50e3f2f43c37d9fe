import type { ModelSpec } from './modelSpec.ts';

/**
 * The trainable parameters of a network: name, shape, and how the first values are drawn. Checkpoints, the summary
 * and the Float64 twin in the tests all follow this table. Gate order within 4H is input, forget, cell, output (as in
 * PyTorch); matrices are [inputs, outputs], so a row vector is multiplied from the left.
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

export function parameterTable(spec: ModelSpec, vocabulary: VocabularySizes): Parameter[] {
  const { embeddingSize: embedding, hiddenSize: hidden } = spec;
  const encoder = encoderHiddenSize(spec);
  const table: Parameter[] = [
    { name: 'source.embedding', shape: [vocabulary.source, embedding], initializer: embeddingInitializer },
    ...lstm('encoder.forward', embedding, encoder),
    ...(spec.bidirectional ? lstm('encoder.backward', embedding, encoder) : []),
    ...dense('bridge.hidden', hidden, hidden),
    ...dense('bridge.cell', hidden, hidden),
    { name: 'target.embedding', shape: [vocabulary.target, embedding], initializer: embeddingInitializer },
    ...lstm('decoder', embedding, hidden),
  ];
  if (spec.attention !== 'none' && spec.wiring === 'beforeCell') {
    table.push({
      name: 'decoder.context',
      shape: [hidden, 4 * hidden],
      initializer: recurrentUniform(hidden),
    });
  }
  if (spec.attention === 'additive') {
    table.push(
      { name: 'attention.query', shape: [hidden, hidden], initializer: glorot(hidden, hidden) },
      { name: 'attention.key', shape: [hidden, hidden], initializer: glorot(hidden, hidden) },
      {
        name: 'attention.score',
        shape: [hidden],
        initializer: { kind: 'uniform', bound: 1 / Math.sqrt(hidden) },
      },
    );
  }
  if (spec.attention !== 'none') {
    table.push({
      name: 'combine.kernel',
      shape: [2 * hidden, hidden],
      initializer: glorot(2 * hidden, hidden),
    });
  }
  return [...table, ...dense('output', hidden, vocabulary.target)];
}

const embeddingInitializer: Initializer = { kind: 'normal', deviation: 1 };

/** Glorot and Bengio 2010, equation 16. */
function glorot(inputs: number, outputs: number): Initializer {
  return { kind: 'uniform', bound: Math.sqrt(6 / (inputs + outputs)) };
}

/** As PyTorch draws an LSTM's matrices. */
function recurrentUniform(hidden: number): Initializer {
  return { kind: 'uniform', bound: 1 / Math.sqrt(hidden) };
}

function dense(name: string, inputs: number, outputs: number): Parameter[] {
  return [
    { name: `${name}.kernel`, shape: [inputs, outputs], initializer: glorot(inputs, outputs) },
    { name: `${name}.bias`, shape: [outputs], initializer: { kind: 'zeros' } },
  ];
}

function lstm(name: string, inputs: number, hidden: number): Parameter[] {
  return [
    { name: `${name}.kernel`, shape: [inputs, 4 * hidden], initializer: recurrentUniform(hidden) },
    { name: `${name}.recurrent`, shape: [hidden, 4 * hidden], initializer: recurrentUniform(hidden) },
    { name: `${name}.bias`, shape: [4 * hidden], initializer: { kind: 'lstmBias' } },
  ];
}
