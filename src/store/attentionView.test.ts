import { describe, expect, test } from 'vitest';
import type { CorpusReport } from '../protocol/corpus.ts';
import { attentionView, hasPieces, isLit, shownFocus, showsWords, tokenFocus } from './attentionView.ts';
import { emptyCorpus } from './corpusSlice.ts';
import { noTranslation } from './translationSlice.ts';
import { viewAtRest } from './viewSlice.ts';

const source = (text: string, wordIndex: number, isKnown = true) => ({ text, wordIndex, isKnown });
const target = (text: string, wordIndex: number, probability: number, attention: number[] | null) => ({
  text,
  wordIndex,
  probability,
  attention,
  candidates: [{ text, probability }],
});
const sourceTokens = [source('un@@', 0), source('seen', 0, false), source('</s>', 1)];
const targetTokens = [
  target('in@@', 0, 0.5, [0.25, 0.25, 0.5]),
  target('vu', 0, 0.5, [0.5, 0.25, 0.25]),
  target('</s>', 1, 1, [0, 0, 1]),
];

describe('by word', () => {
  const view = attentionView(sourceTokens, targetTokens, true);

  test('pieces become words, with what they look at together', () => {
    expect(view.sourceTokens).toEqual([source('unseen', 0, false), source('</s>', 1)]);
    expect(view.targetTokens).toEqual([
      { ...target('invu', 0, 0.25, [0.625, 0.375]), candidates: [] },
      { ...target('</s>', 1, 1, [0, 1]), candidates: [] },
    ]);
  });

  test('a token lights its word, and a word its first token', () => {
    expect(shownFocus({ source: 1, target: 2 }, view)).toEqual({ source: 0, target: 1 });
    expect(tokenFocus({ source: 1, target: 0 }, view)).toEqual({ source: 2, target: 0 });
    expect(shownFocus({ source: null, target: 9 }, view)).toEqual({ source: null, target: null });
  });

  test('all tokens of a word are lit with it', () => {
    const lit = (focus: number | null, isByWord: boolean) =>
      sourceTokens.map((_, position) => isLit(sourceTokens, position, focus, isByWord));
    expect(lit(1, true)).toEqual([true, true, false]);
    expect(lit(1, false)).toEqual([false, true, false]);
    expect(lit(null, true)).toEqual([false, false, false]);
  });

  test('a network without attention has none for words', () => {
    const without = targetTokens.map((token) => ({ ...token, attention: null }));
    expect(attentionView(sourceTokens, without, true).targetTokens.map((token) => token.attention)).toEqual([
      null,
      null,
    ]);
  });

  test('words that flicker while they are written are taken as they come', () => {
    const row = [1, 0, 0];
    const writing = ['aujourd', "'", 'h'].map((text, at) => target(text, at === 1 ? 1 : 0, 1, row));
    expect(attentionView(sourceTokens, writing, true).targetTokens.map(({ text }) => text)).toEqual([
      'aujourd',
      "'h",
    ]);
  });
});

test('by token everything stays as it is', () => {
  const view = attentionView(sourceTokens, targetTokens, false);
  expect(view.sourceTokens).toBe(sourceTokens);
  expect(view.targetTokens).toBe(targetTokens);
  const focus = { source: 1, target: null };
  expect(tokenFocus(shownFocus(focus, view), view)).toEqual(focus);
});

describe('whether words are shown', () => {
  const pair = {
    source: 'Unseen',
    target: 'Invu',
    sourceTokens: ['un@@', 'seen'],
    targetTokens: ['in@@', 'vu'],
    links: [{ source: 0, target: 0, sure: true }],
  };
  const corpus = { ...emptyCorpus, report: { preview: [pair], heldOut: [] } as unknown as CorpusReport };
  const translation = { ...noTranslation, sentence: 'Unseen', sourceTokens, targetTokens };

  test('is chosen where tokens are pieces', () => {
    expect(hasPieces(translation)).toBe(true);
    const words = {
      ...translation,
      sourceTokens: [source('seen', 0)],
      targetTokens: [target('vu', 0, 1, null)],
    };
    expect(hasPieces(words)).toBe(false);
    const chosen = { ...viewAtRest, isAttentionByWord: true };
    expect(showsWords({ corpus, translation, view: chosen })).toBe(true);
    expect(showsWords({ corpus, translation: words, view: chosen })).toBe(false);
    expect(showsWords({ corpus, translation, view: viewAtRest })).toBe(false);
  });

  test('is settled by gold links, which join words', () => {
    expect(showsWords({ corpus, translation: { ...translation, isLed: true }, view: viewAtRest })).toBe(true);
  });
});
