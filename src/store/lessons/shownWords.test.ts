import { expect, test } from 'vitest';
import { noTranslation, type TranslationSlice } from '../translationSlice.ts';
import { isSameSentence, isTranslated, weightBetween } from './shownWords.ts';

/** A translation of one word, of a sentence read as these tokens. */
const translationOf = (sentence: string, tokens: readonly string[]): TranslationSlice => ({
  ...noTranslation,
  sentence,
  sourceTokens: [...tokens, '</s>'].map((text, wordIndex) => ({ text, isKnown: true, wordIndex })),
  hypotheses: [{ tokens: [], text: 'dort', logProbability: -1, score: -1, isComplete: true }],
});

test('a sentence is translated once its own tokens stand there and all words are written', () => {
  const cat = ['the', 'cat', "'s", 'asleep', '.'];
  const translation = translationOf('The cat’s asleep. ', cat);
  expect(isTranslated(translation)).toBe(true);
  expect(isTranslated({ ...translation, sentence: 'The cats asleep.' })).toBe(true);
  expect(isTranslated({ ...translation, sentence: 'The hen’s asleep.' })).toBe(false);
  expect(isTranslated({ ...translation, isWriting: true })).toBe(false);
  expect(isTranslated({ ...translation, hypotheses: [] })).toBe(false);
});

test('pieces of words and single letters are the same sentence as its words', () => {
  expect(isTranslated(translationOf('The élève sleeps.', ['the', 'él@@', 'ève', 'sle@@', 'eps', '.']))).toBe(
    true,
  );
  expect(isTranslated(translationOf('a cat', [...'a␣cat']))).toBe(true);
});

test('case, marks and how an accent is written make no difference, letters do', () => {
  expect(isSameSentence('Les filles fatiguées dorment', 'les filles fatigue\u0301es dorment.')).toBe(true);
  expect(isSameSentence('les filles', 'les fille')).toBe(false);
});

test('the weight between two words, and none where one is not there', () => {
  const translation = {
    ...translationOf('the cat', ['the', 'cat']),
    targetTokens: [
      { text: 'chat', probability: 1, attention: [0.25, 0.5, 0.25], candidates: [], wordIndex: 0 },
    ],
  };
  expect(weightBetween(translation, 'chat', 'cat')).toBe(0.5);
  expect(weightBetween(translation, 'chat', 'hen')).toBe(0);
  expect(weightBetween(translation, 'poule', 'cat')).toBe(0);
});
