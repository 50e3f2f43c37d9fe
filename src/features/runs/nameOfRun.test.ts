import { expect, test } from 'vitest';
import { dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { modelFields } from '../../core/spec/modelSpec.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { englishRunHistory } from '../../i18n/english/runHistory.ts';
import type { FormerRun, RunSettings } from '../../store/formerRuns.ts';
import { nameOfRun } from './nameOfRun.ts';

const present: RunSettings = {
  corpus: 'Everyday sentences',
  model: defaultsOf(modelFields),
  training: defaultsOf(trainFields),
  data: defaultsOf(dataFields),
};

function named(former: Partial<FormerRun>): string {
  return nameOfRun({ hasDiverged: false, ...present, ...former } as FormerRun, present, englishRunHistory);
}

test('a run is named by what differs from the present one', () => {
  expect(named({})).toBe('same settings');
  expect(named({ training: { ...present.training, seed: 8 } })).toBe('seed 8');
  expect(named({ model: { ...present.model, cell: 'gru', hiddenSize: 64 } })).toBe('GRU, hidden size 64');
  expect(named({ corpus: 'Copy' })).toBe('Copy');
  expect(named({ data: { ...present.data, minFrequency: 3 } })).toBe('minimum frequency 3');
  expect(named({ model: { ...present.model, inputFeeding: !present.model.inputFeeding } })).toMatch(
    /^(no )?input feeding$/,
  );
});

test('two differences are named, the others counted; divergence is said', () => {
  const training = { ...present.training, learningRate: 10, clipNorm: 0, seed: 8 };
  expect(named({ training, hasDiverged: true })).toBe(
    'learning rate 10, gradient clipping 0, 1 more (diverged)',
  );
});
