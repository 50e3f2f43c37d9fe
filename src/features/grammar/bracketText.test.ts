import { expect, test } from 'vitest';
import { bracketText, labelsOf } from './bracketText.ts';

const tree = {
  label: 'S',
  children: [
    { label: 'NP', children: [0, { label: 'AP', children: [1] }, 2] },
    3,
    { label: 'NP', children: [4] },
  ],
};

test('a tree in brackets has its words in order', () => {
  const tokens = ['the', 'black', 'cat', 'sees', 'it'];
  expect(bracketText(tree, tokens)).toBe('[S [NP the [AP black] cat] sees [NP it]]');
});

test('every category is named once', () => {
  expect(labelsOf(tree)).toEqual(['S', 'NP', 'AP']);
});
