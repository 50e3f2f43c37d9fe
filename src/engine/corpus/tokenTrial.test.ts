import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { type TokenSettings, tokenFields } from '../../core/spec/tokenSettings.ts';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { tinyTsv } from '../../testing/tinyCorpus.ts';
import { loadCorpus } from './loadCorpus.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';
import type { Work } from './tokenStudy.ts';
import { createTokenTrial } from './tokenTrial.ts';

const kinds: readonly TokenKind[] = ['word', 'bpe', 'character'];
const sides = ['source', 'target'] as const;
const settings: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1, maxLength: 200 };
const tokenSettings = fc.record<TokenSettings>({
  lowerCase: fc.boolean(),
  merges: fc.integer({ min: 0, max: 120 }),
  minFrequency: fc.integer({ min: 1, max: 6 }),
  maxVocabulary: fc.integer({ min: 10, max: 80 }),
});
const toItsEnd = async (work: Work) => {
  while (work());
};

function load(source: CorpusSource, data: Partial<DataSpec>): Promise<PreparedCorpus> {
  return loadCorpus(
    source,
    { ...settings, ...data },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
}

describe.each<[string, CorpusSource]>([
  [
    'a file',
    { kind: 'tsv', name: 'tiny.tsv', content: `${tinyTsv}The ␣ key, U.S. size.\tLa touche ␣ d’espace !\n` },
  ],
  ['the built-in corpus', { kind: 'builtin', preset: 'everyday', pairs: 150, seed: 1 }],
  [
    'sentences without spaces',
    {
      kind: 'tsv',
      name: 'zh.tsv',
      content: Array.from(
        { length: 12 },
        (_, at) => `I see ${at} cats.\t我看见${'一二三四五六七八九十百千'[at]}只猫，我们看见猫。\n`,
      ).join(''),
    },
  ],
])('%s', (_, source) => {
  let corpus: PreparedCorpus;
  beforeAll(async () => {
    corpus = await load(source, {});
  });

  test('tried settings give the tokens that reading the corpus with them gives', async () => {
    const trial = createTokenTrial(corpus);
    await fc.assert(
      fc.asyncProperty(tokenSettings, fc.constantFrom(...kinds), fc.nat(), async (tried, kind, which) => {
        const inForce = await load(source, { ...tried, tokens: kind });
        const pairs = [...corpus.training, ...corpus.validation, ...corpus.test];
        const { sourceText, targetText } = pairs[which % pairs.length]!;
        const pair = { source: `${sourceText} Zyx!`, target: `${targetText} Zyx !` };
        const answer = await trial.read(pair, tried, toItsEnd);
        if (kind === 'bpe') expect(answer.merges).toBe(inForce.report.merges);
        for (const side of sides) {
          const { tokenizer, vocabulary } = inForce.codecs[side];
          const { tokens, vocabularySize } = answer.kinds[kind][side];
          const texts = tokenizer.tokenize(pair[side]);
          expect(tokens.map(({ text }) => text)).toEqual(texts);
          expect(tokens.map(({ isKnown }) => isKnown)).toEqual(texts.map(vocabulary.has));
          expect(tokens.map(({ wordIndex }) => wordIndex)).toEqual(tokenizer.wordIndexes(texts));
          expect(vocabularySize).toBe(vocabulary.size);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('the last frames of the replays are the subwords', async () => {
    const trial = createTokenTrial(corpus);
    await fc.assert(
      fc.asyncProperty(tokenSettings, fc.nat(), async (tried, which) => {
        const { sourceText, targetText } = corpus.training[which % corpus.training.length]!;
        const { kinds: tokens, replays } = await trial.read(
          { source: sourceText, target: targetText },
          tried,
          toItsEnd,
        );
        for (const side of sides) {
          const last = replays[side].flatMap(({ frames }) => frames.at(-1)?.pieces ?? []);
          expect(last).toEqual(tokens.bpe[side].tokens.map(({ text }) => text));
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('work that was broken off is taken up again, and merges are learnt once', async () => {
  const corpus = await load({ kind: 'tsv', name: 'tiny.tsv', content: tinyTsv }, {});
  const trial = createTokenTrial(corpus);
  const pair = { source: 'She likes the house.', target: 'Elle aime la maison.' };
  const tried = { ...defaultsOf(tokenFields), minFrequency: 1, merges: 60 };
  let steps = 0;
  const counted = async (work: Work) => {
    while (work()) steps++;
  };
  const brokenOff = async (work: Work) => {
    for (let step = 0; step < 5; step++) work();
    throw new Error('broken off');
  };
  await expect(trial.read(pair, tried, brokenOff)).rejects.toThrow('broken off');
  const answer = await trial.read(pair, tried, counted);
  expect(answer).toEqual(await createTokenTrial(corpus).read(pair, tried, toItsEnd));
  expect(steps).toBeGreaterThan(60);

  // Fewer merges ask for no learning: only the words are cut again.
  steps = 0;
  const { merges } = await trial.read(pair, { ...tried, merges: 20 }, counted);
  expect(merges).toBe(20);
  const words = new Set(corpus.codecs.source.vocabulary.tokens).size + corpus.codecs.target.vocabulary.size;
  expect(steps).toBeLessThanOrEqual(words);
  // Another sentence, or another vocabulary, asks for nothing at all.
  steps = 0;
  const last = { ...tried, merges: 20 };
  await trial.read({ source: 'He.', target: 'Il.' }, last, counted);
  await trial.read(pair, { ...last, maxVocabulary: 20 }, counted);
  expect(steps).toBe(0);
});
