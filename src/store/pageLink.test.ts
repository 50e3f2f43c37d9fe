import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeCorpora, splitNames } from './corpusSlice.ts';
import { type PageLink, plainLink, writePageLink } from './pageLink.ts';
import { readPageLink } from './readPageLink.ts';

test('a plain visit needs no link', () => {
  expect(writePageLink(plainLink)).toBe('');
  for (const hash of ['', '#', '#grammar/negation', '#training-controls']) {
    expect(readPageLink(hash)).toEqual({ link: plainLink, faults: [] });
  }
});

test('a link leads back to what it was written for', () => {
  const links = fc.record({
    corpus: fc.constantFrom(...madeCorpora),
    split: fc.constantFrom(...splitNames),
    sentence: fc.option(fc.string({ unit: 'grapheme', maxLength: 80 })),
    layers: fc.integer({ min: 1, max: 4 }),
    learningRate: fc.double({ min: 1e-6, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(links, ({ corpus, split, sentence, layers, learningRate }) => {
      const { model, training } = plainLink.settings;
      const link: PageLink = {
        ...plainLink,
        corpus,
        split,
        sentence,
        settings: {
          ...plainLink.settings,
          model: { ...model, layers },
          training: { ...training, learningRate },
        },
      };
      expect(readPageLink(`#${writePageLink(link)}`)).toEqual({ link, faults: [] });
    }),
  );
});

test('a link that cannot be read says so, part by part, and the rest is taken', () => {
  const { link, faults } = readPageLink('#?v=1&corpus=klingon&model.layers=7&model.cell=gru');
  expect(link.settings.model.cell).toBe('gru');
  expect(link.settings.model.layers).toBe(plainLink.settings.model.layers);
  expect(link.corpus).toBe('everyday');
  expect(faults).toEqual([
    'layers is 7; it must lie between 1 and 4.',
    'There is no corpus klingon; there are short, everyday, long, copy, reverse, shift, hello-world.',
  ]);
});

test('a link of another version changes nothing', () => {
  const { link, faults } = readPageLink('#?v=2&model.layers=2');
  expect(link).toEqual(plainLink);
  expect(faults).toEqual(['The link is of version 2; this page reads version 1.']);
});

test('whatever stands after the # leads somewhere', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { link } = readPageLink(`#?${text}`);
      expect(readPageLink(`#${writePageLink(link)}`).link).toEqual(link);
    }),
  );
});
