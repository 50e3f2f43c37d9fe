import { expect, it } from 'vitest';
import { directionOf, isKnown, isLanguage, nameOfLanguage, scriptOf, spacingOf } from './language.ts';

it.each([
  ['fr', 'French', 'Latn', 'ltr', 'words'],
  ['ar', 'Arabic', 'Arab', 'rtl', 'words'],
  ['he', 'Hebrew', 'Hebr', 'rtl', 'words'],
  ['ckb', 'Central Kurdish', 'Arab', 'rtl', 'words'],
  ['ko', 'Korean', 'Kore', 'ltr', 'words'],
  ['zh', 'Chinese', 'Hans', 'ltr', 'none'],
  ['ja', 'Japanese', 'Jpan', 'ltr', 'none'],
  ['th', 'Thai', 'Thai', 'ltr', 'phrases'],
  ['my', 'Burmese', 'Mymr', 'ltr', 'phrases'],
  ['und-Arab', 'an unknown language', 'Arab', 'rtl', 'words'],
])('%s is %s, written in %s, %s, with spaces between %s', (tag, name, script, direction, spacing) => {
  expect(nameOfLanguage(tag)).toBe(name);
  expect(scriptOf(tag)).toBe(script);
  expect(directionOf(tag)).toBe(direction);
  expect(spacingOf(tag)).toBe(spacing);
  expect(isLanguage(tag)).toBe(true);
});

it('takes what is no tag for a language of its own that nothing is known of', () => {
  for (const tag of ['', 'x', 'source text', 'EN', '<b>', '1', 'constructor']) {
    expect(isLanguage(tag)).toBe(false);
    expect([directionOf(tag), spacingOf(tag), nameOfLanguage(tag)]).toEqual(['ltr', 'words', tag]);
  }
  expect(isLanguage(undefined)).toBe(false);
  expect([isKnown('und'), isKnown('und-Latn'), isKnown('fr')]).toEqual([false, false, true]);
});
