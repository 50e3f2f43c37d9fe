import { expect, test } from 'vitest';
import { replaceUnknown } from './replaceUnknown.ts';

const source = ['the', 'zebra', ',', '42', '.', '</s>'].map((text) => ({ text, isKnown: text !== 'zebra' }));
const unknown = (attention: readonly number[] | null) => ({
  text: '<unk>',
  probability: 0.5,
  attention,
  candidates: [{ text: '<unk>', probability: 0.5 }],
});

test('the most attended source word takes its place, and says so', () => {
  const token = unknown([0.1, 0.6, 0, 0.2, 0.05, 0.05]);
  expect(replaceUnknown(token, source)).toEqual({ ...token, text: 'zebra', replacedFrom: 1 });
});

test.each([
  ['</s>', [0, 0.3, 0, 0.1, 0, 0.6], 'zebra'],
  ['a full stop', [0, 0.1, 0, 0.3, 0.6, 0], '42'],
  ['a comma, then </s>', [0.1, 0.05, 0.5, 0.05, 0, 0.3], 'the'],
])('where the largest weight is on %s, the next word is taken', (_, attention, word) => {
  expect(replaceUnknown(unknown(attention), source).text).toBe(word);
});

test('nothing changes without an unknown word, without attention, or without a word to copy', () => {
  const known = { ...unknown([0, 1, 0, 0, 0, 0]), text: 'chat' };
  expect(replaceUnknown(known, source)).toBe(known);
  const blind = unknown(null);
  expect(replaceUnknown(blind, source)).toBe(blind);
  const marks = ['?', '</s>'].map((text) => ({ text, isKnown: true }));
  const lost = unknown([0.4, 0.6]);
  expect(replaceUnknown(lost, marks)).toBe(lost);
});
