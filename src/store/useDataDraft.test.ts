import { beforeEach, expect, test } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { patch, readPlayground } from './playground.ts';
import { changeDataDraft, discardDataDraft, draftOf } from './useDataDraft.ts';

const inForce = defaultsOf(dataFields);
const draft = () => draftOf(readPlayground().corpus);
beforeEach(() => patch('corpus', { data: inForce, draft: null }));

test('the changes of several forms come together over what is in force', () => {
  changeDataDraft({ dropMarkup: false });
  changeDataDraft({ tokens: 'bpe' });
  expect(draft()).toEqual({ ...inForce, dropMarkup: false, tokens: 'bpe' });
  expect(readPlayground().corpus.data).toBe(inForce);
});

test('they stay where a reading fails, and are over once others come into force', () => {
  changeDataDraft({ maxPairs: 100 });
  patch('corpus', { progress: null });
  expect(draft().maxPairs).toBe(100);
  const read = { ...inForce, maxPairs: 100 };
  patch('corpus', { data: read });
  expect(draft()).toBe(read);
  changeDataDraft({ lowerCase: false });
  expect(draft()).toEqual({ ...read, lowerCase: false });
});

test('they can be discarded', () => {
  changeDataDraft({ maxPairs: 100 });
  discardDataDraft();
  expect(draft()).toBe(inForce);
});
