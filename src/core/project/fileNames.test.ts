import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../spec/settings.ts';
import { fileStem } from './fileNames.ts';

const { model } = defaultSettings;

test('a file is called after its corpus, its model and its step', () => {
  expect(fileStem('everyday', { ...model, cell: 'lstm', attention: 'additive' }, 340)).toBe(
    'everyday-lstm-additive-step-340',
  );
  expect(fileStem('My pairs.tsv.gz', { ...model, cell: 'gru', attention: 'none' }, 0)).toBe(
    'My-pairs-gru-without-attention-step-0',
  );
  expect(fileStem('..', model, 1)).toMatch(/^corpus-/);
});

test('whatever a corpus is called, its name is a file of no other folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (corpus) => {
      expect(fileStem(corpus, model, 1)).not.toMatch(/[\\/:*?"<>|\s]|^\./);
    }),
  );
});
