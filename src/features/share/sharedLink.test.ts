import { expect, test } from 'vitest';
import { type PageLink, plainLink, writePageLink } from '../../store/pageLink.ts';
import { partsToShare, type SharePart, sharedLink, shareParts } from './sharedLink.ts';

const { settings } = plainLink;
const full: PageLink = {
  corpus: 'short',
  split: 'iid',
  settings: { ...settings, model: { ...settings.model, layers: 2 } },
  sentence: 'A cat.',
  prefix: 'un',
  edits: [{ target: 0, weights: [0.5, 0.5, 0] }],
  view: { form: 'table', pane: 'lesson', scale: 'squareRoot', curve: 'bleu' },
  lesson: { lesson: 'attention', step: 1 },
  classroom: { isPresented: true, hidden: ['device'], locked: [], embedded: 'attention' },
  language: 'fr',
};

const withParts = (...parts: SharePart[]) => writePageLink(sharedLink(full, new Set(parts)));

test('all parts are the whole page, which is in no frame', () => {
  const whole = { ...full, classroom: { ...full.classroom, embedded: null } };
  expect(sharedLink(full, new Set(shareParts))).toEqual(whole);
});

test('each part goes by itself', () => {
  expect(withParts()).toBe('');
  expect(withParts('settings')).toBe('?v=1&corpus=short&model.layers=2');
  expect(withParts('sentence')).toBe('?v=1&sentence=A+cat.&prefix=un');
  expect(withParts('classroom')).toBe('?v=1&present=true&hide=device');
  expect(withParts('language')).toBe('?v=1&lang=fr');
});

test('rows set by hand do not go without the sentence that they were set for', () => {
  expect(withParts('edits')).toBe('');
  expect(withParts('edits', 'sentence')).toContain('edit=0:500,500,0');
  const ofExample = sharedLink({ ...full, sentence: null }, new Set<SharePart>(['edits']));
  expect(ofExample.edits).toEqual(full.edits);
});

test('a lesson stands in its pane, and without it the pane explains the training', () => {
  expect(withParts('lesson')).toBe('?v=1&lesson=attention&step=2');
  expect(withParts('view')).toBe('?v=1&form=table&scale=squareRoot&curve=bleu');
  expect(withParts('view', 'lesson')).toBe(
    '?v=1&form=table&scale=squareRoot&curve=bleu&lesson=attention&step=2',
  );
});

test('only what differs from a plain visit is offered', () => {
  expect(partsToShare(full)).toEqual([...shareParts]);
  expect(partsToShare({ ...plainLink, language: 'en' })).toEqual(['language']);
  expect(partsToShare({ ...plainLink, sentence: 'A cat.' })).toEqual(['sentence']);
});
