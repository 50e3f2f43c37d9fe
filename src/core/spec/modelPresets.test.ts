import { describe, expect, test } from 'vitest';
import { findModelPreset, type ModelPreset, modelPresets, presetSettings } from './modelPresets.ts';
import { modelSummary } from './modelSummary.ts';
import { defaultSettings, readSettings, settingGroups, settingsFaults } from './settings.ts';

const presets: readonly ModelPreset[] = modelPresets;

test('names are for links and the terminal, and no two are alike', () => {
  for (const { name } of presets) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
  expect(findModelPreset('luong-small')?.label).toBe('Luong 2015, small');
  expect(findModelPreset('luong')).toBeNull();
});

describe.each(presets.map((preset) => [preset.name, preset] as const))('%s', (_, preset) => {
  test('holds known settings within their ranges, which go together', () => {
    const changes = Object.fromEntries(
      Object.keys(settingGroups).map((group) => [group, preset[group as keyof typeof settingGroups]]),
    );
    const { settings, faults } = readSettings(changes);
    expect(faults).toEqual([]);
    expect(settingsFaults(settings)).toEqual([]);
    expect(presetSettings(preset)).toEqual(settings);
  });

  test('explains itself in one sentence', () => {
    expect(preset.label).toMatch(/^[A-Z].*[^.]$/);
    expect(preset.explanation).toMatch(/^[A-Z].*\.$/);
  });
});

test('the default preset is the defaults', () => {
  expect(presetSettings(modelPresets[0])).toEqual(defaultSettings);
});

test('the Keras tutorial’s network has as many weights as Keras says', () => {
  // Two embeddings of 10,000 × 256, two LSTMs of 4·((256 + 1,024)·1,024 + 1,024), one dense layer of 1,025 × 10,000.
  const { model, data } = presetSettings(findModelPreset('keras-index') as ModelPreset);
  const size = data.maxVocabulary + 4;
  expect(modelSummary(model, { source: size, target: size }).parameters).toBe(25_863_952);
});

test('Keras’s character example has as many weights as Keras says', () => {
  // Its corpus has 71 and 92 kinds of characters: LSTMs of 4·((71 + 256)·256 + 256) and 4·((92 + 256)·256 + 256), and
  // one dense layer of 257 × 92.
  const { model } = presetSettings(findModelPreset('keras-characters') as ModelPreset);
  expect(modelSummary(model, { source: 71, target: 92 }).parameters).toBe(335_872 + 357_376 + 23_644);
});
