import { expect, test } from 'vitest';
import {
  classroomAddress,
  dictionaryAddress,
  galleryAddress,
  grammarAddress,
  parseAddress,
  playgroundAddress,
} from './address.ts';

test('an address leads where it was written for', () => {
  expect(parseAddress(grammarAddress())).toEqual({ page: 'grammar', rule: null });
  expect(parseAddress(grammarAddress('h-aspire'))).toEqual({ page: 'grammar', rule: 'h-aspire' });
  expect(parseAddress(dictionaryAddress())).toEqual({ page: 'dictionary', term: null });
  expect(parseAddress(dictionaryAddress('lengthPenalty'))).toEqual({
    page: 'dictionary',
    term: 'lengthPenalty',
  });
  expect(parseAddress(galleryAddress)).toEqual({ page: 'gallery' });
  expect(parseAddress(classroomAddress)).toEqual({ page: 'classroom' });
  expect(parseAddress(playgroundAddress)).toEqual({ page: 'playground' });
  expect(parseAddress('#?v=1&sentence=either/or')).toEqual({ page: 'playground' });
});

test('no address is the playground, and the name of a place is none', () => {
  expect(parseAddress('')).toEqual({ page: 'playground' });
  for (const hash of ['#training-controls', '#grammars']) expect(parseAddress(hash)).toBeNull();
});
