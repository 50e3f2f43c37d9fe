import { defaultsOf } from '../src/core/spec/field.ts';
import { type ModelSpec, modelFields } from '../src/core/spec/modelSpec.ts';
import type { VocabularySizes } from '../src/core/spec/parameterTable.ts';

/** What the benchmark trains: sizes, and which attention. Every sentence fills its row, so that no variant needs masks. */
export interface BenchConfig {
  readonly name: string;
  /** B */
  readonly batch: number;
  /** S, with </s> */
  readonly sourceLength: number;
  /** T, with </s> */
  readonly targetLength: number;
  /** E */
  readonly embeddingSize: number;
  /** H */
  readonly hiddenSize: number;
  /** V of either side, special tokens included. */
  readonly vocabulary: VocabularySizes;
}

export type ConfigName = 'small' | 'mid' | 'big' | 'date' | 'keras';

const both = (size: number): VocabularySizes => ({ source: size, target: size });

export const configs: Readonly<Record<ConfigName, BenchConfig>> = {
  small: config('small', { batch: 16, lengths: [8, 8], sizes: [32, 64], vocabulary: both(500) }),
  mid: config('mid', { batch: 32, lengths: [10, 10], sizes: [64, 128], vocabulary: both(1500) }),
  big: config('big', { batch: 64, lengths: [12, 12], sizes: [128, 256], vocabulary: both(3000) }),
  /** TensorFlow.js's example of dates written one way and another, character by character. */
  date: config('date', {
    batch: 128,
    lengths: [12, 10],
    sizes: [64, 64],
    vocabulary: { source: 35, target: 13 },
  }),
  /** The encoder-decoder that Keras tutorials begin with. */
  keras: config('keras', { batch: 64, lengths: [12, 12], sizes: [256, 1024], vocabulary: both(10_000) }),
};

export const configNames = Object.keys(configs) as readonly ConfigName[];

function config(
  name: string,
  given: {
    batch: number;
    lengths: [source: number, target: number];
    sizes: [embedding: number, hidden: number];
    vocabulary: VocabularySizes;
  },
): BenchConfig {
  const [sourceLength, targetLength] = given.lengths;
  const [embeddingSize, hiddenSize] = given.sizes;
  const { batch, vocabulary } = given;
  return { name, batch, sourceLength, targetLength, embeddingSize, hiddenSize, vocabulary };
}

/** Which attention, and where it stands: after the cell, before it, or nowhere. */
export type Architecture = 'dot' | 'additive' | 'additiveBefore' | 'none';

export const architectures: Readonly<Record<Architecture, Pick<ModelSpec, 'attention' | 'wiring'>>> = {
  dot: { attention: 'dot', wiring: 'afterCell' },
  additive: { attention: 'additive', wiring: 'afterCell' },
  additiveBefore: { attention: 'additive', wiring: 'beforeCell' },
  none: { attention: 'none', wiring: 'afterCell' },
};

export const architectureTitles: Readonly<Record<Architecture, string>> = {
  dot: 'dot, after',
  additive: 'additive, after',
  additiveBefore: 'additive, before',
  none: 'none',
};

/** The architectures a config is measured with. */
export function architecturesOf({ name }: BenchConfig): readonly Architecture[] {
  if (name === 'keras') return ['none'];
  return name === 'date' ? ['dot'] : ['dot', 'additive', 'additiveBefore'];
}

/** Whether tf.layers can build it: of the scores it has the dot product alone. */
export function layersHave(architecture: Architecture): boolean {
  return architecture === 'dot' || architecture === 'none';
}

/** One direction, one layer, the last state handed over as it is. */
export function modelSpecOf(config: BenchConfig, architecture: Architecture): ModelSpec {
  return {
    ...defaultsOf(modelFields),
    ...architectures[architecture],
    bidirectional: false,
    bridge: 'copy',
    embeddingSize: config.embeddingSize,
    hiddenSize: config.hiddenSize,
  };
}

/** The config with one size changed at a time, halved and doubled: how the cost of a step grows. */
export function scaledConfigs(base: BenchConfig): BenchConfig[] {
  const { batch, sourceLength, targetLength, hiddenSize, vocabulary } = base;
  const changes: Readonly<Record<string, (factor: number) => Partial<BenchConfig>>> = {
    B: (factor) => ({ batch: batch * factor }),
    T: (factor) => ({ sourceLength: sourceLength * factor, targetLength: targetLength * factor }),
    H: (factor) => ({ hiddenSize: hiddenSize * factor }),
    V: (factor) => ({
      vocabulary: { source: vocabulary.source * factor, target: vocabulary.target * factor },
    }),
  };
  const changed = Object.entries(changes).flatMap(([size, change]) =>
    [0.5, 2, 4].map((factor) => ({ ...base, ...change(factor), name: `${base.name} ${size} ×${factor}` })),
  );
  return [base, ...changed];
}

/** @param name of a config, or of one with a size changed */
export function findConfig(name: string): BenchConfig | undefined {
  return Object.values(configs)
    .flatMap(scaledConfigs)
    .find((config) => config.name === name);
}
