import { describe, expect, test } from 'vitest';
import { findModelPreset, type ModelPreset, modelPresets, presetSettings } from './modelPresets.ts';
import { changeSettings, defaultSettings, type SettingChanges } from './settings.ts';
import { type DeviceLimits, largestCorpus, settingsTrouble } from './settingsTrouble.ts';
import { type CorpusSize, trainingCost } from './trainingCost.ts';

const wasm: DeviceLimits = { backend: 'wasm', maxTextureSize: null, maxBufferBytes: null };
const webgl = (maxTextureSize: number): DeviceLimits => ({ ...wasm, backend: 'webgl', maxTextureSize });
const webgpu = (maxBufferBytes: number): DeviceLimits => ({ ...wasm, backend: 'webgpu', maxBufferBytes });

const corpus = (vocabularySize: number, longestTokens: number): CorpusSize => ({
  source: { vocabularySize, longestTokens },
  target: { vocabularySize, longestTokens },
});
const settings = (changes: SettingChanges = {}) => changeSettings(defaultSettings, changes);
const kerasIndex = presetSettings(findModelPreset('keras-index') as ModelPreset);

test('the default network on a corpus of short sentences: nothing to say', () => {
  for (const limits of [wasm, webgl(4096), webgpu(128 * 2 ** 20)]) {
    expect(settingsTrouble(settings(), corpus(2000, 20), limits)).toEqual([]);
  }
});

describe('the Keras tutorial’s network, LSTMs of 1,024 and 10,000 words', () => {
  const size = largestCorpus(kerasIndex.data);

  test('its cost, in numbers', () => {
    expect(size).toEqual(corpus(10_000, 30));
    const { weights, memoryBytes, multiplications, tensors } = trainingCost(kerasIndex, size);
    expect(weights).toBe(25_863_952);
    // Weights with one slot, gradients and squares: 4 · 25,863,952. Layers: 2 · 64 · 31 rows of (5·4 + 4)·1,024 + 3·256.
    // Logits: 4 · 64 · 31 · 10,000.
    expect(memoryBytes).toBe(4 * (4 * 25_863_952 + 3968 * 25_344 + 4 * 19_840_000));
    // 1,984 rows through (256 + 1,024) · 4,096 on each side and 1,024 · 10,000, there and twice back.
    expect(multiplications).toBe(3 * 1984 * (2 * 1280 * 4096 + 10_240_000));
    expect(tensors[0]).toEqual({ what: 'the logits of a batch', shape: [1984, 10_000] });
  });

  test('is told for wasm: much memory, slow steps', () => {
    expect(
      settingsTrouble(kerasIndex, size, wasm).map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        'warning',
        'A step on the longest sentences takes about 1.1 GiB of memory, with 25,863,952 weights; not every device has that.',
      ],
      [
        'warning',
        'A step on the longest sentences multiplies 120 billion times, which takes a processor some 12 to 62 seconds.',
      ],
    ]);
  });

  test('is impossible where textures end at 4,096; there its 31 tokens are filled up to 32', () => {
    const [worst] = settingsTrouble(kerasIndex, size, webgl(4096));
    expect(worst).toEqual({
      severity: 'error',
      message:
        "The largest tensor, the logits of a batch, has 2,048 × 10,000 = 20,480,000 numbers; WebGL's largest texture here holds 4,096 × 4,096 = 16,777,216.",
      nextStep: 'Choose a smaller batch, hidden size or vocabulary, or leave out long sentences.',
    });
    expect(settingsTrouble(kerasIndex, size, webgl(8192)).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  test('is impossible where buffers end at 64 MiB', () => {
    const [worst] = settingsTrouble(kerasIndex, size, webgpu(64 * 2 ** 20));
    expect(worst?.severity).toBe('error');
    expect(worst?.message).toContain(
      "20,480,000 numbers, 78 MiB; WebGPU's largest buffer here holds 64 MiB.",
    );
  });
});

test('more than 4 GiB is impossible on wasm alone, and comes first', () => {
  const heavy = settings({ model: { hiddenSize: 1024 }, training: { batchSize: 256 } });
  const size = corpus(2000, 60);
  const { memoryBytes } = trainingCost(heavy, size);
  expect(memoryBytes).toBeGreaterThan(4 * 2 ** 30);
  expect(settingsTrouble(heavy, size, wasm).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(settingsTrouble(heavy, size, wasm)[0]?.message).toMatch(
    /about \d+\.\d GiB .*WebAssembly ends at 4 GiB\.$/,
  );
  const elsewhere = settingsTrouble(heavy, size, { ...wasm, backend: 'cpu' });
  expect(elsewhere.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('the embedding of a huge vocabulary is named', () => {
  const wide = settings({ model: { embeddingSize: 512, attention: 'none' }, training: { batchSize: 1 } });
  const [worst] = settingsTrouble(wide, corpus(50_004, 5), webgl(4096));
  expect(worst?.message).toMatch(
    /^The largest tensor, (source|target)\.embedding, has 50,004 × 512 = 25,602,048 numbers/,
  );
});

test.each(modelPresets.map((preset) => [preset.name, preset] as const))(
  '%s is possible on wasm, whatever the corpus',
  (_, preset) => {
    const chosen = presetSettings(preset);
    const troubles = settingsTrouble(chosen, largestCorpus(chosen.data), wasm);
    expect(troubles.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('one-hot tokens cost no product, and a tied output one of the embeddings’ size', () => {
  const rows = 8 * 11;
  const bare = {
    attention: 'none',
    bidirectional: false,
    bridge: 'copy',
    cell: 'rnn',
    hiddenSize: 64,
  } as const;
  const cost = (model: SettingChanges['model']) =>
    trainingCost(settings({ model: { ...bare, ...model } }), corpus(100, 10)).multiplications;
  expect(cost({ input: 'oneHot' })).toBe(3 * rows * (2 * 64 * 64 + 64 * 100));
  expect(cost({ tiedOutput: true })).toBe(3 * rows * (4 * 64 * 64 + 64 * 100));
});
