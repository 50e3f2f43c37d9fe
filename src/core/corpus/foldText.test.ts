import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedMatch, foldText } from './foldText.ts';

test.each([
  ['Élève', 'eleve'],
  ['e\u0301', 'e'],
  ['Who’s\u00a0there', "who's there"],
  ['Ёлка', 'елка'],
  ['STRASSE', 'strasse'],
  ['คำ', 'คำ'],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(foldText(folded));
});

test.each([
  ['Un éléphant', 'ELEPH', 'éléph'],
  ['Un e\u0301le\u0301phant', 'le', 'le\u0301'],
  ['Un e\u0301le\u0301', 'ele', 'e\u0301le\u0301'],
  ['Qui est là\u202f?', 'la ?', 'là\u202f?'],
  ['한국어', '하', '한'],
  ['😀 cat', 'cat', 'cat'],
])('of %j %j is %j', (text, query, found) => {
  const match = foldedMatch(text, query);
  expect(match && text.slice(match.start, match.end)).toBe(found);
});

test('nothing is found where nothing is asked for, or nothing is there', () => {
  expect(foldedMatch('A cat', ' ')).toBeNull();
  expect(foldedMatch('A cat', 'dog')).toBeNull();
  expect(foldedMatch('', 'cat')).toBeNull();
});

test('what is found reads, folded, as what was asked for', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aÀçÉeœ жй'), minLength: 1 });
  fc.assert(
    fc.property(letters, letters, letters, (before, word, after) => {
      const text = `${before}${word}${after}`;
      const match = foldedMatch(text, word);
      if (match) expect(foldText(text.slice(match.start, match.end))).toContain(foldText(word));
      // Runs of spaces are one where it is searched.
      else expect(/\s\s|^\s|\s$/.test(word) || foldText(word) === '').toBe(true);
    }),
  );
});
