import { expect, test } from 'vitest';
import type { LeaveOut } from '../../store/traceSlice.ts';
import type { SourceToken, TargetToken } from '../../store/translationSlice.ts';
import { readAttention } from './attentionReading.ts';
import { readInfluence } from './influenceReading.ts';

const source = (texts: readonly string[], indexes = texts.map((_, at) => at)): SourceToken[] =>
  texts.map((text, at) => ({ text, isKnown: true, wordIndex: indexes[at]! }));
const target = (rows: Readonly<Record<string, readonly number[] | null>>): TargetToken[] =>
  Object.entries(rows).map(([text, attention], wordIndex) => ({
    text,
    attention,
    probability: 0.5,
    candidates: [],
    wordIndex,
  }));

const theCat: LeaveOut = {
  sourceTokens: source(['the', 'cat', 'sleeps', '</s>']),
  targetTokens: target({ chat: [0.6, 0.3, 0, 0.1], dort: [0.2, 0.1, 0.5, 0.2] }),
  report: {
    whole: [-0.1, -0.2],
    without: [
      { wordIndex: 0, logProbabilities: [-0.11, -0.2] },
      { wordIndex: 1, logProbabilities: [-3.1, -0.4] },
      { wordIndex: 2, logProbabilities: [-0.1, -2.2] },
    ],
  },
};

test('each word has its share of the attention and its change of ln P', () => {
  const { words, dearest } = readInfluence(theCat);
  expect(words.map(({ text }) => text)).toEqual(['the', 'cat', 'sleeps', '</s>']);
  [0.4, 0.2, 0.25, 0.15].forEach((share, at) => {
    expect(words[at]!.attention).toBeCloseTo(share, 12);
  });
  [-0.01, -3.2, -2].forEach((change, at) => {
    expect(words[at]!.change).toBeCloseTo(change, 12);
  });
  expect(words[3]!.change).toBeNull();
  expect(dearest?.text).toBe('cat');
});

test('what is looked at most and worth nothing is found, and the ranks are compared', () => {
  const { idle, correlation } = readInfluence(theCat);
  expect(idle).toMatchObject({ source: 'the', target: 'chat', attention: 0.6 });
  const end = readInfluence({ ...theCat, targetTokens: target({ '</s>': [0.6, 0.3, 0, 0.1] }) });
  expect(end.idle).toBeNull();
  // Attention ranks the, sleeps, cat; influence cat, sleeps, the.
  expect(correlation).toBeCloseTo(-1, 12);
});

test('what is hardly looked at and worth most is found', () => {
  const rows = { chat: [0.9, 0.05, 0, 0.05], dort: [0.1, 0.05, 0.8, 0.05] };
  expect(readInfluence({ ...theCat, targetTokens: target(rows) }).hidden?.text).toBe('cat');
  expect(readInfluence(theCat).hidden).toBeNull();
});

test('a network that does not use the sentence is known by its indifference', () => {
  expect(readInfluence(theCat).isUnused).toBe(false);
  const report = {
    whole: [-5, -5],
    without: [0, 1, 2].map((wordIndex) => ({ wordIndex, logProbabilities: [-5.04, -5.04] })),
  };
  expect(readInfluence({ ...theCat, report }).isUnused).toBe(true);
});

test('pieces count as their word', () => {
  const { words, correlation } = readInfluence({
    ...theCat,
    sourceTokens: source(['the', 'cat', 's', '</s>'], [0, 1, 1, 2]),
    report: { ...theCat.report, without: theCat.report.without.slice(0, 2) },
  });
  expect(words.map(({ position }) => position)).toEqual([0, 1, 3]);
  expect(words[1]!.attention).toBeCloseTo(0.45, 12);
  expect(correlation).toBeNull(); // of two words
});

test('without attention there is influence and nothing to compare it with', () => {
  const { words, correlation, idle } = readInfluence({
    ...theCat,
    targetTokens: target({ chat: null, dort: null }),
  });
  expect(words.map(({ attention }) => attention)).toEqual([null, null, null, null]);
  expect(correlation).toBeNull();
  expect(idle).toBeNull();
  expect(readAttention(theCat.sourceTokens, target({ chat: null }))).toBeNull();
});

test('rows are read one by one', () => {
  const reading = readAttention(
    source(['cat', '.', '</s>']),
    target({ chat: [1, 0, 0], '.': [0, 0.5, 0.5] }),
  )!;
  expect(reading.rows[0]).toEqual({ text: 'chat', entropy: 0, sink: 0 });
  expect(reading.rows[1]!.entropy).toBeCloseTo(Math.log(2) / Math.log(3), 12);
  expect(reading.sink).toBeCloseTo(0.5, 12);
  expect(reading.widest.text).toBe('.');
});
