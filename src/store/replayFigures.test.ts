import { expect, test } from 'vitest';
import type { GoldPair } from './goldLinks.ts';
import type { Snapshot } from './replay.ts';
import { momentsOf, replayFigures, replayRecord } from './replayFigures.ts';

const words = (...texts: string[]) => texts.map((text, wordIndex) => ({ text, wordIndex, isKnown: true }));

/** A translation whose words look at the positions given, all at once. */
function snapshot(step: number, targets: readonly (readonly [text: string, looksAt: number])[]): Snapshot {
  const sourceTokens = words('black', 'cat', '</s>');
  const tokens = targets.map(([text, looksAt], wordIndex) => ({
    text,
    wordIndex,
    probability: 0.5,
    attention: sourceTokens.map((_, source) => (source === looksAt ? 1 : 0)),
    candidates: [],
  }));
  return {
    step,
    sourceTokens,
    hypotheses: [{ tokens, text: '', logProbability: -1, score: -1, isComplete: true }],
  };
}

const pair = {
  source: 'black cat',
  target: 'chat noir',
  sourceTokens: ['black', 'cat'],
  targetTokens: ['chat', 'noir'],
  links: [
    { source: 1, target: 0, sure: true },
    { source: 0, target: 1, sure: true },
  ],
} as unknown as GoldPair;

const right = snapshot(9, [
  ['chat', 1],
  ['noir', 0],
  ['</s>', 2],
]);
const halfWrong = snapshot(5, [
  ['chat', 0],
  ['noir', 0],
  ['</s>', 2],
]);
const otherWords = snapshot(3, [
  ['noir', 1],
  ['</s>', 2],
]);

test('alignment errors are counted where the translation is the reference, and nowhere else', () => {
  const rates = [right, halfWrong, otherWords].map((each) => replayFigures(each, pair).alignmentErrorRate);
  expect(rates).toEqual([0, 0.5, null]);
  expect(replayFigures(right, null).alignmentErrorRate).toBeNull();
});

test('what looks at one word has no entropy, what looks everywhere alike the most', () => {
  expect(replayFigures(right, null).entropy).toBe(0);
  const even = right.hypotheses.map((hypothesis) => ({
    ...hypothesis,
    tokens: hypothesis.tokens.map((token) => ({ ...token, attention: [1 / 3, 1 / 3, 1 / 3] })),
  }));
  expect(replayFigures({ ...right, hypotheses: even }, null).entropy).toBeCloseTo(1, 12); // a sum of three logarithms
});

test('moments lie at even distances of training, the first and the last among them', () => {
  const snapshots = [0, 1, 2, 3, 50, 100].map((step) => snapshot(step, []));
  expect(momentsOf(snapshots, 3).map(({ step }) => step)).toEqual([0, 50, 100]);
  expect(momentsOf([], 8)).toEqual([]);
});

test('the record holds every number and survives a file', () => {
  const record = replayRecord([halfWrong, right], 'black cat', pair);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  expect(record.moments.map(({ step, alignmentErrorRate }) => [step, alignmentErrorRate])).toEqual([
    [5, 0.5],
    [9, 0],
  ]);
  expect(record.moments[1]?.targetTokens[0]?.attention).toEqual([0, 1, 0]);
});
