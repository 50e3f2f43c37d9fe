import fc from 'fast-check';
import { expect, test } from 'vitest';
import { specArbitrary } from '../../testing/specArbitrary.ts';
import { modelPresets, presetSettings } from './modelPresets.ts';
import { type ModelSpec, modelFields } from './modelSpec.ts';
import { modelSummary } from './modelSummary.ts';
import { parameterTable } from './parameterTable.ts';
import { defaultSettings } from './settings.ts';

const sizes = fc.integer({ min: 5, max: 50_000 });
const vocabularies = fc.record({ source: sizes, target: sizes });
const specs = specArbitrary(modelFields).map(
  (spec): ModelSpec => ({ ...spec, hiddenSize: 2 * Math.ceil(spec.hiddenSize / 2) }),
);

function tableTotal(...network: Parameters<typeof parameterTable>): number {
  return parameterTable(...network).reduce(
    (sum, { shape }) => sum + shape.reduce((size, length) => size * length, 1),
    0,
  );
}

test('whatever the settings, rows add up to the parameter table, and each layer has one row', () => {
  fc.assert(
    fc.property(specs, vocabularies, (spec, vocabulary) => {
      const { rows, parameters } = modelSummary(spec, vocabulary);
      expect(parameters).toBe(tableTotal(spec, vocabulary));
      expect(rows.reduce((sum, row) => sum + row.parameters, 0)).toBe(parameters);
      expect(new Set(rows.map(({ layer }) => layer)).size).toBe(rows.length);
    }),
  );
});

test.each(modelPresets.map((preset) => [preset.name, preset] as const))(
  'the rows of %s add up to the parameter table',
  (_, preset) => {
    const { model } = presetSettings(preset);
    const vocabulary = { source: 300, target: 400 };
    expect(modelSummary(model, vocabulary).parameters).toBe(tableTotal(model, vocabulary));
  },
);

test('the default network, layer by layer', () => {
  const { rows, parameters } = modelSummary(defaultSettings.model, { source: 1000, target: 2000 });
  expect(rows.map((row) => [row.layer, row.kind, row.outputShape.join(', '), row.parameters])).toEqual([
    ['source.embedding', 'Embedding', 'batch, source length, 64', 1000 * 64],
    ['encoder.forward', 'LSTM', 'batch, source length, 64', 4 * 64 * (64 + 64 + 1)],
    ['encoder.backward', 'LSTM', 'batch, source length, 64', 4 * 64 * (64 + 64 + 1)],
    ['bridge', 'Dense bridge', 'batch, 128', 2 * 128 * (128 + 1)],
    ['target.embedding', 'Embedding', 'batch, target length, 64', 2000 * 64],
    ['decoder', 'LSTM', 'batch, target length, 128', 4 * 128 * (64 + 128 + 1)],
    ['attention', 'Additive attention', 'batch, target length, source length', 128 * (128 + 128 + 1)],
    ['combine', 'Dense, tanh', 'batch, target length, 128', 256 * 128],
    ['output', 'Dense, softmax', 'batch, target length, 2000', (128 + 1) * 2000],
  ]);
  expect(parameters).toBe(713_552);
});

test('what feeds the decoder cell counts as the decoder’s, and each layer has its bridge', () => {
  const spec: ModelSpec = {
    ...defaultSettings.model,
    attention: 'dot',
    wiring: 'beforeCell',
    inputFeeding: true,
    cell: 'gru',
    layers: 2,
    tiedOutput: true,
    embeddingSize: 8,
    hiddenSize: 8,
  };
  const rows = new Map(modelSummary(spec, { source: 20, target: 30 }).rows.map((row) => [row.layer, row]));
  expect(rows.get('decoder')?.parameters).toBe(3 * 8 * (8 + 8 + 8 + 8 + 1) + 8);
  expect(rows.get('decoder.2')?.parameters).toBe(3 * 8 * (8 + 8 + 1) + 8);
  expect(rows.get('bridge.2')?.parameters).toBe(8 * (8 + 1));
  expect(rows.get('attention')?.parameters).toBe(0);
  expect(rows.get('output')).toMatchObject({ kind: 'Dense, softmax, tied', parameters: 30 });
});

test('one-hot tokens have a row and no weights of their own', () => {
  const spec: ModelSpec = { ...defaultSettings.model, input: 'oneHot', bridge: 'copy' };
  const { rows } = modelSummary(spec, { source: 20, target: 30 });
  expect(rows[0]).toEqual({
    layer: 'source.oneHot',
    kind: 'One-hot',
    outputShape: ['batch', 'source length', 20],
    parameters: 0,
  });
  expect(rows.find(({ layer }) => layer === 'bridge')).toMatchObject({ kind: 'Copy bridge', parameters: 0 });
});
