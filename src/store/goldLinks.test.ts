import { expect, test } from 'vitest';
import type { CorpusReport } from '../protocol/corpus.ts';
import { emptyCorpus } from './corpusSlice.ts';
import { goldPairOf, hasGold, shownGoldLinks } from './goldLinks.ts';
import { noTranslation } from './translationSlice.ts';

const pair = {
  source: 'The black cat sleeps.',
  target: 'Le chat noir dort.',
  sourceTokens: ['the', 'black', 'cat', 'sleeps', '.'],
  targetTokens: ['le', 'chat', 'noir', 'dort', '.'],
  links: [{ source: 1, target: 2, sure: true }],
};
const corpusOf = (links: typeof pair.links | null) => ({
  ...emptyCorpus,
  report: { preview: [], heldOut: [{ ...pair, links }] } as unknown as CorpusReport,
});
const token = (text: string, wordIndex: number) => ({
  text,
  probability: 1,
  attention: null,
  candidates: [],
  wordIndex,
});
const led = {
  ...noTranslation,
  sentence: ' The black cat sleeps. ',
  isLed: true,
  sourceTokens: [...pair.sourceTokens, '</s>'].map((text, wordIndex) => ({ text, isKnown: true, wordIndex })),
  targetTokens: [...pair.targetTokens, '</s>'].map(token),
};

test('the live sentence is found among the pairs whose links are known', () => {
  const corpus = corpusOf(pair.links);
  expect(goldPairOf({ corpus, translation: led })?.target).toBe(pair.target);
  expect(goldPairOf({ corpus, translation: { ...led, sentence: 'The cat sleeps.' } })).toBeNull();
  expect(goldPairOf({ corpus: corpusOf(null), translation: led })).toBeNull();
  expect([corpus, corpusOf(null), emptyCorpus].map((each) => hasGold({ corpus: each }))).toEqual([
    true,
    false,
    false,
  ]);
});

test('links are drawn over the reference alone, word for word', () => {
  const corpus = corpusOf(pair.links);
  expect(shownGoldLinks({ corpus, translation: led })).toBe(pair.links);
  expect(shownGoldLinks({ corpus, translation: { ...led, isLed: false } })).toBeNull();
  const free = { ...led, targetTokens: ['le', 'noir', 'chat', 'dort', '.', '</s>'].map(token) };
  expect(shownGoldLinks({ corpus, translation: free })).toBeNull();
  expect(shownGoldLinks({ corpus, translation: { ...led, targetTokens: [token('le', 0)] } })).toBeNull();
});
