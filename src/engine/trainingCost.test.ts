import { beforeAll, expect, test } from 'vitest';
import { createRandom } from '../core/random/random.ts';
import { modelPresets, presetSettings } from '../core/spec/modelPresets.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { parameterTable } from '../core/spec/parameterTable.ts';
import { changeSettings, defaultSettings, type SettingChanges } from '../core/spec/settings.ts';
import { optimizerSlots, trainingCost } from '../core/spec/trainingCost.ts';
import { nodeWasmUrl } from '../testing/nodeWasmUrl.ts';
import { loadBackend } from './device/loadBackend.ts';
import { batchOf } from './model/batch.ts';
import { initialWeights } from './model/parameters.ts';
import { createSeq2Seq } from './model/seq2seq.ts';
import { tf } from './tf.ts';
import { createOptimizer } from './train/optimizer.ts';
import { updateRules } from './train/optimizers/updateRules.ts';
import { trainStep } from './train/trainStep.ts';

/** The cost that people are told before training, against what a step takes. */

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

test('each optimiser remembers as many numbers of a weight as is counted', () => {
  for (const [kind, { slots }] of Object.entries(updateRules)) {
    expect(optimizerSlots[kind as keyof typeof updateRules]).toBe(slots.length);
  }
});

/** In very small batches what is not counted would weigh more. */
const ofManyRows = changeSettings(defaultSettings, { training: { batchSize: 32 } });

const cases: readonly [name: string, changes: SettingChanges, tokens: number, words: number][] = [
  [
    'mostly weights',
    { model: { hiddenSize: 256 }, training: { batchSize: 1, optimizer: 'rmsprop' } },
    2,
    1000,
  ],
  ['mostly logits', { model: { attention: 'none' } }, 10, 3000],
  ['mostly states', { model: { cell: 'rnn', hiddenSize: 64 } }, 24, 100],
  ['deep', { model: { layers: 3, attention: 'dot', cell: 'gru', hiddenSize: 64 } }, 16, 100],
  ['before the cell', { model: { wiring: 'beforeCell', hiddenSize: 64 } }, 16, 100],
  ['step by step', { model: { wiring: 'beforeCell', inputFeeding: true, hiddenSize: 64 } }, 16, 100],
];

test.each(cases)(
  'the estimated memory is near what a step on wasm holds: %s',
  async (_, changes, tokens, words) => {
    const settings = changeSettings(ofManyRows, changes);
    const side = { vocabularySize: words, longestTokens: tokens };
    const estimate = trainingCost(settings, { source: side, target: side }).memoryBytes;
    const ratio = estimate / (await heldAtMost(settings, tokens, words));
    // The estimate counts the large things alone; these six lie between 1.05 and 1.19.
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  },
);

test.each(modelPresets.map((preset) => [preset.name, preset] as const))(
  'the preset %s builds and takes a step',
  async (_, preset) => {
    const settings = presetSettings(preset);
    // Its own widths are not the point here, and an LSTM of 1,024 takes its time.
    const model: ModelSpec = {
      ...settings.model,
      hiddenSize: Math.min(settings.model.hiddenSize, 32),
      embeddingSize: Math.max(modelFields.embeddingSize.minimum, settings.model.embeddingSize / 8),
    };
    const { network, step } = prepare({ model, training: { ...settings.training, batchSize: 4 } }, 6, 40);
    const { lossNatsPerToken, gradientNorm } = await step();
    expect(lossNatsPerToken).toBeGreaterThan(0.5 * Math.log(40));
    expect(lossNatsPerToken).toBeLessThan(2 * Math.log(40));
    expect(gradientNorm).toBeGreaterThan(0);
    network.dispose();
  },
);

type Trained = Parameters<typeof trainingCost>[0];

function prepare({ model, training }: Trained, tokens: number, words: number) {
  const vocabulary = { source: words, target: words };
  const table = parameterTable(model, vocabulary);
  const network = createSeq2Seq(model, vocabulary, initialWeights(table, createRandom(1)));
  const optimizer = createOptimizer(training.optimizer, network.variables);
  const ids = Array.from({ length: tokens }, (_, index) => 4 + (index % (words - 4)));
  const batch = batchOf(Array.from({ length: training.batchSize }, () => ({ source: ids, target: ids })));
  return { network, optimizer, step: () => trainStep(network, optimizer, batch, training) };
}

/** The most bytes of tensors that there are during a second step: by the backend's own table, shared data once. */
async function heldAtMost(settings: Trained, tokens: number, words: number): Promise<number> {
  const { dataIdMap } = tf.backend() as unknown as {
    dataIdMap: { set(id: object, info: { shape: number[] }): void; delete(id: object): boolean };
  };
  const sizes = new Map<object, number>();
  const [set, remove] = [dataIdMap.set.bind(dataIdMap), dataIdMap.delete.bind(dataIdMap)];
  let [held, most] = [0, 0];
  dataIdMap.set = (id, info) => {
    const bytes = 4 * info.shape.reduce((size, length) => size * length, 1);
    held += bytes - (sizes.get(id) ?? 0);
    most = Math.max(most, held);
    sizes.set(id, bytes);
    set(id, info);
  };
  dataIdMap.delete = (id) => {
    held -= sizes.get(id) ?? 0;
    sizes.delete(id);
    return remove(id);
  };
  try {
    const { network, optimizer, step } = prepare(settings, tokens, words);
    await step();
    most = held;
    await step();
    network.dispose();
    optimizer.dispose();
    return most;
  } finally {
    Object.assign(dataIdMap, { set, delete: remove });
  }
}
