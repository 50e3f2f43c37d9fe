import { expect, test } from 'vitest';
import { litSymbols } from './litSymbols.ts';

test('a lit cell lights its weight, its score and its encoder state', () => {
  const lit = litSymbols({ source: 1, target: 2 }, null);
  expect([lit.has('weight'), lit.has('energy'), lit.has('annotation'), lit.has('state')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a column lights what is of the source, a row what is of the word', () => {
  expect(litSymbols({ source: 1, target: null }, null).has('annotation')).toBe(true);
  expect(litSymbols({ source: 1, target: null }, null).has('weight')).toBe(false);
  expect(litSymbols({ source: null, target: 1 }, null).has('state')).toBe(true);
  expect(litSymbols({ source: null, target: 1 }, null).has('annotation')).toBe(false);
});

test('the symbol that is pointed at is lit alone', () => {
  expect(litSymbols({ source: 1, target: 2 }, 'kernel')).toEqual(new Set(['kernel']));
  expect(litSymbols({ source: null, target: null }, null).size).toBe(0);
});
