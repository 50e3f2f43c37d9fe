import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtinData } from '../core/spec/dataSpec.ts';
import { defaultSettings } from '../core/spec/settings.ts';
import { idleSettings, type SettingOptions, saysHowLong, trainSettings } from './trainSettings.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: unknown): string {
  const path = join(folder, `${++files}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const given = (options: Partial<SettingOptions> = {}): SettingOptions => ({
  preset: undefined,
  spec: undefined,
  set: [],
  steps: undefined,
  seed: undefined,
  ...options,
});

test('where nothing is said, the defaults of the corpus', () => {
  expect(trainSettings(given(), null)).toEqual(defaultSettings);
  const toy = { kind: 'toy', task: 'copy', pairs: 10, seed: 1 } as const;
  expect(trainSettings(given(), toy)).toEqual({ ...defaultSettings, data: builtinData });
});

test('each layer overrules the one before it and leaves the rest', () => {
  const layers = [
    [given({ preset: 'keras-index' }), [0.001, 64, 10, 9000, 7]],
    [
      given({ preset: 'keras-index', spec: file({ training: { learningRate: 0.1, batchSize: 8 } }) }),
      [0.1, 8, 10, 9000, 7],
    ],
    [
      given({
        preset: 'keras-index',
        spec: file({ training: { learningRate: 0.1, batchSize: 8 } }),
        set: ['batchSize=4', 'batchSize=5', 'training.seed=3'],
      }),
      [0.1, 5, 10, 9000, 3],
    ],
    [given({ preset: 'keras-index', set: ['training.seed=3'], steps: '6', seed: '4' }), [0.001, 64, 0, 6, 4]],
  ] as const;
  for (const [options, expected] of layers) {
    const { learningRate, batchSize, epochs, steps, seed } = trainSettings(options, null).training;
    expect([learningRate, batchSize, epochs, steps, seed]).toEqual(expected);
  }
});

test.each([
  [
    given({ spec: file({ modle: {} }) }),
    'modle is no group of settings; there are model, training, data, decoding.',
  ],
  [given({ spec: file({ model: 5 }) }), 'model: The settings must be a JSON object.'],
  [given({ spec: file(null) }), 'The settings must be a JSON object.'],
  [given({ set: ['layers=two'] }), 'layers must be a number.'],
  [
    given({ set: ['nBest=5', 'method=beam'] }),
    "nBest is 5, more than the beam's width of 4; widen the beam or ask for fewer.",
  ],
  [given({ steps: '0' }), '--steps must be a whole number of at least 1, not "0".'],
])('%j: one sentence', (options, sentence) => {
  expect(() => trainSettings(options, null)).toThrow(sentence);
});

test('steps or epochs, wherever they stand, say how long it takes', () => {
  expect(saysHowLong(given({ set: ['dropout=0.1'], spec: file({ model: {} }) }))).toBe(false);
  expect(saysHowLong(given({ steps: '5' }))).toBe(true);
  expect(saysHowLong(given({ set: ['epochs=2'] }))).toBe(true);
  expect(saysHowLong(given({ spec: file({ training: { steps: 3 } }) }))).toBe(true);
  expect(saysHowLong(given({ preset: 'default' }))).toBe(true);
});

test('what is named and has no effect is told', () => {
  const options = given({
    set: ['attention=none', 'wiring=beforeCell'],
    spec: file({ training: { momentum: 0.5 } }),
  });
  expect(idleSettings(options, trainSettings(options, null))).toEqual([
    'momentum has no effect with optimizer adam.',
    'wiring has no effect with attention none.',
  ]);
});
