/** Reading, cleaning and splitting on corpora as people have them; they stand beside the repository, if at all. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gzip, zip } from '../../testing/corpusWriters.ts';
import { languageOfSide } from '../language/sideLanguages.ts';
import { createWordTokenizer } from '../tokenize/wordTokenizer.ts';
import { buildVocabulary, unknownShare } from '../vocab/vocabulary.ts';
import { cleanPairs } from './cleanPairs.ts';
import { corpusNotices } from './corpusNotices.ts';
import { readAllPairs } from './readCorpusFiles.ts';
import { splitBySource } from './splitPairs.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const isMissing = !existsSync(new URL('tatoeba-eng-fra.tsv', folder));
if (isMissing) console.info('Skipped: the corpora in ../shared/data are not here.');
const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) });

const en = createWordTokenizer({ language: 'en', lowerCase: true });
const fr = createWordTokenizer({ language: 'fr', lowerCase: true });

describe.skipIf(isMissing)('Tatoeba', async () => {
  const corpus = isMissing ? undefined : await readAllPairs([file('tatoeba-eng-fra.tsv')]);
  const pairs = corpus?.pairs ?? [];
  const cleaned = cleanPairs(pairs, { sourceTokenizer: en, targetTokenizer: fr });

  it('has 18,065 pairs', () => {
    expect(pairs).toHaveLength(18_065);
    expect(corpus).toMatchObject({
      recognised: { format: 'tsv', encoding: 'utf-8', columns: { source: '1', target: '2' } },
      notices: [],
    });
    expect(pairs[3]).toEqual({ source: 'Wow!', target: 'Ça alors\u202f!' });
  });

  it('is nearly clean, and plain after cleaning', () => {
    expect(cleaned.inputCount).toBe(18_065);
    expect(cleaned.kept.length).toBeGreaterThan(17_900);
    for (const { source, target } of cleaned.kept) {
      expect(source + target).not.toMatch(/[\u00a0\u202f\u2009’‘]/u);
    }
    const languages = {
      source: languageOfSide(
        pairs.map(({ source }) => source),
        {},
      ),
      target: languageOfSide(
        pairs.map(({ target }) => target),
        {},
      ),
    };
    expect([languages.source.language, languages.target.language]).toEqual(['en', 'fr']);
    const kept = { pairCount: cleaned.kept.length, averageTokens: 4.5 };
    expect(corpusNotices(pairs, kept, languages, 'word')).toEqual([expect.stringMatching(/^Under 6 tokens/)]);
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
  const names = (part: string) => ['en', 'fr'].map((language) => `multi30k.${part}.${language}`);
  const files = (part: string) => names(part).map(file);

  it.each([
    ['train', 29_000],
    ['val', 1014],
    ['test_2016_flickr', 1000],
  ])('has so many %s captions in two files: %i', async (part, count) => {
    const { pairs, recognised } = await readAllPairs(files(part).toReversed());
    expect(pairs).toHaveLength(count);
    expect(recognised).toMatchObject({ format: 'lineAligned', languages: { source: 'en', target: 'fr' } });
  });

  it('is nearly clean', async () => {
    const { pairs } = await readAllPairs(files('test_2016_flickr'));
    const { kept } = cleanPairs(pairs, { sourceTokenizer: en, targetTokenizer: fr });
    expect(kept.length).toBeGreaterThan(980);
  });

  it('is the same in a zip and in gzip', async () => {
    const { pairs } = await readAllPairs(files('train'));
    const entries = files('train').map(({ name, bytes }) => [name, bytes] as const);
    const zipped = await readAllPairs([{ name: 'm.zip', bytes: zip(Object.fromEntries(entries)) }]);
    expect(zipped.pairs).toEqual(pairs);
    expect(zipped.recognised).toMatchObject({ container: 'zip', files: names('train') });
    const gzipped = files('val').map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzip(bytes) }));
    expect((await readAllPairs(gzipped)).pairs).toEqual((await readAllPairs(files('val'))).pairs);
  });

  it('refuses files of different lengths', async () => {
    const files = [file('multi30k.val.en'), file('multi30k.test_2016_flickr.fr')];
    await expect(readAllPairs(files)).rejects.toThrow(
      'multi30k.val.en has 1014 lines, multi30k.test_2016_flickr.fr 1000.',
    );
  });
});
