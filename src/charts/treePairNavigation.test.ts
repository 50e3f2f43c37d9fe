import { expect, test } from 'vitest';
import type { TreePairData } from './treePairData.ts';
import { wordInReach } from './treePairNavigation.ts';

const data: TreePairData = {
  source: { tokens: ['the', 'black', 'cat'], tree: { label: 'NP', children: [0, 1, 2] } },
  target: { tokens: ['le', 'chat', 'noir', '.'], tree: { label: 'NP', children: [0, 1, 2, 3] } },
  links: [
    { source: 0, target: 0, sure: true },
    { source: 1, target: 1, sure: false },
    { source: 1, target: 2, sure: true },
  ],
};
const source = (position: number) => ({ side: 'source', position }) as const;
const target = (position: number) => ({ side: 'target', position }) as const;

test('left, right, Home and End stay in their row and inside it', () => {
  expect(wordInReach(source(0), 'ArrowRight', data)).toEqual(source(1));
  expect(wordInReach(source(2), 'ArrowRight', data)).toBeNull();
  expect(wordInReach(target(0), 'ArrowLeft', data)).toBeNull();
  expect(wordInReach(target(1), 'End', data)).toEqual(target(3));
  expect(wordInReach(target(2), 'Home', data)).toEqual(target(0));
});

test('down and up follow a link, a sure one first, and never leave the picture', () => {
  expect(wordInReach(source(1), 'ArrowDown', data)).toEqual(target(2));
  expect(wordInReach(target(1), 'ArrowUp', data)).toEqual(source(1));
  expect(wordInReach(target(3), 'ArrowUp', data)).toEqual(source(2));
  expect(wordInReach(source(1), 'ArrowUp', data)).toBeNull();
  expect(wordInReach(source(1), 'Enter', data)).toBeNull();
});
