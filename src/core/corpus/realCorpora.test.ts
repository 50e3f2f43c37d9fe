/** Reading, cleaning and splitting on corpora as people have them; they stand beside the repository, if at all. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createWordTokenizer } from '../tokenize/wordTokenizer.ts';
import { buildVocabulary, unknownShare } from '../vocab/vocabulary.ts';
import { cleanPairs } from './cleanPairs.ts';
import { corpusNotices } from './corpusNotices.ts';
import { readLineAligned } from './lineAligned.ts';
import { readTsv } from './readTsv.ts';
import { splitBySource } from './splitPairs.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const isMissing = !existsSync(new URL('tatoeba-eng-fra.tsv', folder));
if (isMissing) console.info('Skipped: the corpora in ../shared/data are not here.');
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

const en = createWordTokenizer({ language: 'en', lowerCase: true });
const fr = createWordTokenizer({ language: 'fr', lowerCase: true });

describe.skipIf(isMissing)('Tatoeba', () => {
  const corpus = isMissing ? undefined : readTsv(bytes('tatoeba-eng-fra.tsv'));
  const pairs = corpus?.pairs ?? [];
  const cleaned = cleanPairs(pairs, { sourceTokenizer: en, targetTokenizer: fr });

  it('has 18,065 pairs', () => {
    expect(pairs).toHaveLength(18_065);
    expect(corpus).toMatchObject({ format: 'tsv', encoding: 'utf-8', hasHeader: false, notices: [] });
    expect(pairs[3]).toEqual({ source: 'Wow!', target: 'Ça alors\u202f!' });
  });

  it('is nearly clean, and plain after cleaning', () => {
    expect(cleaned.inputCount).toBe(18_065);
    expect(cleaned.kept.length).toBeGreaterThan(17_900);
    for (const { source, target } of cleaned.kept) {
      expect(source + target).not.toMatch(/[\u00a0\u202f\u2009’‘]/u);
    }
    expect(corpusNotices(pairs, { pairCount: cleaned.kept.length, averageTokens: 4.5 })).toEqual([
      expect.stringMatching(/^Under 6 tokens/),
    ]);
  });

  it('splits with no English sentence on two sides', () => {
    const { training, validation, test } = splitBySource(cleaned.kept, { seed: 7 });
    expect(training.length + validation.length + test.length).toBe(cleaned.kept.length);
    expect(validation.length).toBe(Math.round(cleaned.kept.length * 0.05));
    expect(test.length).toBe(validation.length);
    const held = new Set([...validation, ...test].map(({ source }) => source.toLowerCase()));
    expect(training.filter(({ source }) => held.has(source.toLowerCase()))).toEqual([]);
  });

  it.each([
    ['en', en, 'source'],
    ['fr', fr, 'target'],
  ] as const)('keeps its %s tokens when they are joined, set and cut again', (_, tokenizer, side) => {
    const changed = pairs.filter((pair) => {
      const tokens = tokenizer.tokenize(pair[side]);
      const again = tokenizer.tokenize(tokens.join(' '));
      const printed = tokenizer.tokenize(tokenizer.detokenize(tokens));
      return again.join(' ') !== tokens.join(' ') || printed.join(' ') !== tokens.join(' ');
    });
    expect(changed).toEqual([]);
  });

  it('has few unknown words at a minimum frequency of 2', () => {
    const { training, validation } = splitBySource(cleaned.kept, { seed: 7 });
    const vocabulary = buildVocabulary(
      training.map(({ target }) => fr.tokenize(target)),
      { minFrequency: 2, maxSize: 8000 },
    );
    const unknown = unknownShare(
      validation.map(({ target }) => fr.tokenize(target)),
      vocabulary,
    );
    expect(vocabulary.size).toBeLessThan(5000);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(0.08);
  });
});

describe.skipIf(isMissing)('Multi30k', () => {
  it('pairs 1,000 test captions', () => {
    const pairs = readLineAligned(
      bytes('multi30k.test_2016_flickr.en'),
      bytes('multi30k.test_2016_flickr.fr'),
    );
    expect(pairs).toHaveLength(1000);
    const { kept } = cleanPairs(pairs, { sourceTokenizer: en, targetTokenizer: fr });
    expect(kept.length).toBeGreaterThan(980);
  });

  it('refuses files of different lengths', () => {
    expect(() => readLineAligned(bytes('multi30k.val.en'), bytes('multi30k.test_2016_flickr.fr'))).toThrow(
      'The source has 1014 lines, the target 1000.',
    );
  });
});
