import { expect, test } from 'vitest';
import type { PreviewPair } from './corpusSlice.ts';
import { exampleSentences } from './exampleSentences.ts';

function pair(source: string): PreviewPair {
  const sourceTokens = source.split(' ');
  return {
    source,
    target: '',
    sourceTokens,
    targetTokens: [],
    sourceWordIndexes: [...sourceTokens.keys()],
    targetWordIndexes: [],
    links: null,
  };
}

test('starts with a sentence of middling length and offers other lengths', () => {
  const sentences = ['Go .', 'a b c .', 'a b c d e f ?', 'e f g h i j .', 'x '.repeat(40)].map(pair);
  expect(exampleSentences(training(sentences), 2)).toEqual(['e f g h i j .', 'a b c .']);
});

test('passes over what would be cut off, where there is something else', () => {
  const [wide, narrow] = [
    `${'extraordinarily '.repeat(6)}.`,
    'so we go there again tomorrow morning .'.slice(0, 36),
  ];
  expect(exampleSentences(training([wide, narrow].map(pair)), 1)).toEqual([narrow]);
});

test('offers what there is where nothing fits, each sentence once', () => {
  const sentences = [pair('Go .'), pair('Go .'), pair('Run !')];
  expect(exampleSentences(training(sentences), 4)).toEqual(['Go .', 'Run !']);
  expect(exampleSentences(training([]), 4)).toEqual([]);
  expect(exampleSentences(null, 4)).toEqual([]);
});

test('starts with an adjective that changes places with its noun, where the links show one', () => {
  const straight = aligned('the tall man sees a dog .', [0, 1, 2, 3, 4, 5, 6]);
  const pronoun = aligned('she sees him again today now .', [0, 2, 1, 3, 4, 5, 6]);
  const swapped = aligned('the black cat sleeps .', [0, 2, 1, 3, 4]);
  expect(exampleSentences(training([straight, pronoun, swapped]), 1)).toEqual(['the black cat sleeps .']);
});

test('takes what the network is not trained on, where there is any', () => {
  const report = { preview: [pair('a b c d e f .')], heldOut: [pair('g h i .'), pair('j k l m .')] };
  expect(exampleSentences(report, 4)).toEqual(['j k l m .', 'g h i .']);
});

const training = (preview: readonly PreviewPair[]) => ({ preview, heldOut: [] });

function aligned(source: string, targets: readonly number[]): PreviewPair {
  return { ...pair(source), links: targets.map((target, at) => ({ source: at, target, sure: true })) };
}
