import { expect, test } from 'vitest';
import { defaultSettings } from '../src/core/spec/settings.ts';
import { trainingCost } from '../src/core/spec/trainingCost.ts';
import { type Architecture, configs, modelSpecOf } from './configs.ts';
import { floatingPointOperations } from './floatingPointOperations.ts';

const { small } = configs;

test('every product is counted, forward and twice backward', () => {
  const [rows, embedding, hidden, vocabulary] = [16 * 8, 32, 64, 500];
  const layer = rows * (embedding + hidden) * 4 * hidden;
  const attention = 2 * rows * 8 * hidden + rows * 2 * hidden * hidden;
  const output = rows * hidden * vocabulary;
  expect(floatingPointOperations(small, 'dot')).toBe(6 * (2 * layer + attention + output));
});

test('an additive score adds the projections of queries and keys, and attention before the cell the way in', () => {
  const rows = 16 * 8;
  const after = floatingPointOperations(small, 'additive');
  const score = 2 * rows * 64 * 64;
  expect(after - floatingPointOperations(small, 'dot')).toBe(6 * score);
  expect(floatingPointOperations(small, 'additiveBefore') - after).toBe(6 * rows * 64 * 4 * 64);
});

test.each<Architecture>(['none', 'additive'])(
  'it agrees with the cost that the page warns of (%s)',
  (name) => {
    const side = { vocabularySize: 500, longestTokens: 7 };
    const settings = {
      model: modelSpecOf(small, name),
      training: { ...defaultSettings.training, batchSize: small.batch },
    };
    const { multiplications } = trainingCost(settings, { source: side, target: side });
    // The page counts the score's sums and leaves out the contexts; here both are counted, and are as many.
    const contexts = name === 'none' ? 0 : 3 * 16 * 8 * 8 * 64;
    expect(floatingPointOperations(small, name)).toBe(2 * (multiplications + contexts));
  },
);
