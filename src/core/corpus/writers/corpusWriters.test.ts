import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { file } from '../../../testing/corpusWriters.ts';
import { readAllPairs } from '../readCorpusFiles.ts';
import { corpusAsJsonLines } from './corpusAsJsonLines.ts';
import { corpusAsTsv } from './corpusAsTsv.ts';
import { type ExportedCorpus, type ExportedPair, sideNames } from './exportedCorpus.ts';

const writers = [
  { name: 'TSV', write: corpusAsTsv, survives: (text: string) => text.replace(/[\t\r\n]+/g, ' ').trim() },
  { name: 'JSON Lines', write: corpusAsJsonLines, survives: (text: string) => text },
];

/** Whatever a text file may hold, spaces at both ends left out; half of it what could be taken for something else. */
const sentence = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '\t',
        '\n',
        '\r\n',
        '\u2028',
        '\u0085',
        '"',
        '{"',
        '<',
        ',',
        ';',
        '1',
        'en',
        'source',
        ' ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/(?!\s)\p{Cc}/gu, '')
      .trim(),
  );
const link = fc.record({ source: fc.nat(40), target: fc.nat(40), sure: fc.boolean() });
const pair: fc.Arbitrary<ExportedPair> = fc.record({
  source: sentence,
  target: sentence.filter((text) => text !== ''),
  part: fc.constantFrom('training', 'validation', 'test'),
  links: fc.option(fc.array(link, { maxLength: 4 })),
});
/** English and French most: their order is the one that a reader may turn. */
const language = fc.constantFrom('en', 'fr', 'en', 'fr', 'de', 'zh', 'id', 'und', 'tlh', 'part');
const corpus: fc.Arbitrary<ExportedCorpus> = fc.record({
  languages: fc.option(fc.record({ source: language, target: language })),
  pairs: fc.array(pair, { minLength: 1, maxLength: 12 }),
});

describe.each(writers)('$name', ({ write, survives }) => {
  test('whatever is written is read back: every pair, and the languages where they are named', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (written) => {
        const { pairs, recognised, notices } = await readAllPairs([file('corpus', write(written))]);
        expect(pairs).toEqual(
          written.pairs.map(({ source, target }) => ({ source: survives(source), target: survives(target) })),
        );
        const isNamed = sideNames(written.languages) === written.languages;
        expect(recognised.languages).toEqual(isNamed ? written.languages : null);
        expect(notices).toEqual([]);
      }),
    );
  });
});

const linked: ExportedCorpus = {
  languages: { source: 'en', target: 'fr' },
  pairs: [
    {
      source: 'The cat\tsleeps.',
      target: 'Le chat dort.',
      part: 'training',
      links: [
        { source: 0, target: 0, sure: true },
        { source: 1, target: 1, sure: false },
      ],
    },
    { source: 'I see.', target: 'Je vois.', part: 'test', links: null },
  ],
};

test('TSV has a row of names, a part, links where any are known, and no tab inside a cell', () => {
  expect(corpusAsTsv(linked)).toBe(
    'en\tfr\tpart\tlinks\nThe cat sleeps.\tLe chat dort.\ttraining\t0-0 1?1\nI see.\tJe vois.\ttest\t\n',
  );
  expect(corpusAsTsv({ languages: null, pairs: linked.pairs.slice(1) })).toBe(
    'source\ttarget\tpart\nI see.\tJe vois.\ttest\n',
  );
});

test('JSON Lines name the languages, in the one shape or the other', () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  expect(lines(corpusAsJsonLines(linked))).toEqual([
    {
      translation: { en: 'The cat\tsleeps.', fr: 'Le chat dort.' },
      part: 'training',
      links: '0-0 1?1',
    },
    { translation: { en: 'I see.', fr: 'Je vois.' }, part: 'test' },
  ]);
  const turned = { languages: { source: 'fr', target: 'en' }, pairs: linked.pairs.slice(1) };
  expect(lines(corpusAsJsonLines(turned))).toEqual([
    { source: 'I see.', target: 'Je vois.', languages: ['fr', 'en'], part: 'test' },
  ]);
});
