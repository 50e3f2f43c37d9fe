import { expect, test } from 'vitest';
import { askedRow, questionFor, standingQuestion } from './predictionSlice.ts';
import { noTranslation, type TargetToken } from './translationSlice.ts';

const word = (text: string, wordIndex: number): TargetToken => ({
  text,
  wordIndex,
  probability: 1,
  attention: [1],
  candidates: [],
});
const targetTokens = ['le', 'chat', 'dort'].map(word);
const asked = (playhead: number | null, question = questionFor(1)) => ({
  prediction: { question },
  translation: { ...noTranslation, targetTokens, playhead },
});

test('a row is asked for where the playhead stands, and its votes go with no other row', () => {
  const question = { ...questionFor(1), votes: [0, 0] };
  expect(standingQuestion(asked(1, question))).toEqual(question);
  expect(standingQuestion(asked(2, question))).toEqual(questionFor(2));
  expect(askedRow(asked(0, question))).toBe(0);
});

test('a row that was revealed keeps its votes until one goes on, and is asked for again by whoever goes back', () => {
  const revealed = { row: 1, votes: [0], isRevealed: true };
  expect(standingQuestion(asked(2, revealed))).toEqual(revealed);
  expect(askedRow(asked(2, revealed))).toBeNull();
  expect(standingQuestion(asked(1, revealed))).toEqual(questionFor(1));
});

test('nothing is asked once all words are shown, unless the last was just revealed', () => {
  expect(standingQuestion(asked(null))).toBeNull();
  const last = { row: 2, votes: [], isRevealed: true };
  expect(standingQuestion(asked(null, last))).toEqual(last);
});
