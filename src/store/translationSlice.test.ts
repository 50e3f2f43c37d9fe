import { expect, test } from 'vitest';
import { noTranslation, shownTargetTokens, type TranslationSlice } from './translationSlice.ts';

function translationOf(length: number, changes: Partial<TranslationSlice>): TranslationSlice {
  const targetTokens = Array.from({ length }, (_, index) => ({
    text: `word${index}`,
    probability: 1,
    attention: null,
    candidates: [],
    wordIndex: index,
  }));
  const sourceTokens = Array.from({ length: 9 }, () => ({ text: 'word', isKnown: true, wordIndex: 0 }));
  return { ...noTranslation, sourceTokens, targetTokens, ...changes };
}

test('a translation that ended by itself is shown whole, however long', () => {
  expect(shownTargetTokens(translationOf(25, { isComplete: true }))).toHaveLength(25);
});

test('of one that goes on and on, the beginning is shown', () => {
  const shown = shownTargetTokens(translationOf(25, { isComplete: false }));
  expect(shown).toHaveLength(10);
  expect(shown[0]?.text).toBe('word0');
  expect(shownTargetTokens(translationOf(7, { isComplete: false }))).toHaveLength(7);
});

test('gone through word by word, those up to the playhead are shown', () => {
  expect(shownTargetTokens(translationOf(7, { playhead: 3 }))).toHaveLength(3);
  expect(shownTargetTokens(translationOf(7, { playhead: 0 }))).toHaveLength(0);
  expect(shownTargetTokens(translationOf(25, { isComplete: false, playhead: 12 }))).toHaveLength(10);
});
