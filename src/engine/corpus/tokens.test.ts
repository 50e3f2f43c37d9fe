import { describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { learnMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import { wordTokens } from '../../core/tokenize/wordTokenizer.ts';
import { UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import type { CorpusReport, CorpusSource } from '../../protocol/corpus.ts';
import type { Events } from '../../protocol/events.ts';
import { tinyTsv } from '../../testing/tinyCorpus.ts';
import { loadCorpus } from './loadCorpus.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';

const tiny: CorpusSource = { kind: 'tsv', name: 'tiny.tsv', content: tinyTsv };
const builtin: CorpusSource = { kind: 'builtin', preset: 'everyday', pairs: 400, seed: 1 };
const settings: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const parts = ['training', 'validation', 'test'] as const;
const dropped = ({ cleaning }: CorpusReport) => cleaning.rules.filter(({ count }) => count > 0);

function load(source: CorpusSource, data: Partial<DataSpec>): Promise<PreparedCorpus> {
  return loadCorpus(
    source,
    { ...settings, ...data },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
}

/** Every sentence of a corpus: its text, its token ids, and the tokens they stand for. */
function sentencesOf(corpus: PreparedCorpus) {
  return parts.flatMap((part) =>
    corpus[part].flatMap((pair) =>
      (['source', 'target'] as const).map((side) => ({
        part,
        side,
        text: pair[`${side}Text`],
        ids: Array.from(pair[side]),
        tokens: corpus.codecs[side].vocabulary.decode(Array.from(pair[side])),
        words: pair.words?.[side],
      })),
    ),
  );
}

describe.each([
  ['a file', tiny],
  ['the built-in corpus', builtin],
] as const)('%s', (_, source) => {
  test.each<TokenKind>(['word', 'bpe', 'character'])('in tokens of the kind %s', async (tokens) => {
    const corpus = await load(source, { tokens, merges: 60, maxLength: 200 });
    for (const { side, text, ids, tokens: found, part, words } of sentencesOf(corpus)) {
      const { tokenizer, vocabulary } = corpus.codecs[side];
      // The network reads what it would read if a person typed the sentence.
      expect(ids).toEqual(Array.from(vocabulary.encode(tokenizer.tokenize(text))));
      if (ids.includes(UNKNOWN_ID)) continue;
      const language = side === 'source' ? 'en' : 'fr';
      expect(tokenizer.detokenize(found).replaceAll(/\s/gu, ' ')).toBe(
        text.toLowerCase().replaceAll(/\s/gu, ' '),
      );
      if (tokens === 'word' || part === 'training') expect(words).toBeUndefined();
      else expect(words).toEqual(tokenizer.wordIndexes(found));
      if (words) expect(new Set(words).size).toBe(wordTokens(text, language, true).length);
    }
    expect(corpus.report.merges).toBe(tokens === 'bpe' ? 60 : null);
    const [first] = corpus.report.preview;
    expect(first?.sourceWordIndexes).toHaveLength(first?.sourceTokens.length ?? -1);
    expect(first?.sourceWordIndexes).toEqual(
      corpus.codecs.source.tokenizer.wordIndexes(first?.sourceTokens ?? []),
    );
  });
});

test('links stay between words', async () => {
  const [words, pieces] = [
    await load(builtin, { maxLength: 200 }),
    await load(builtin, { tokens: 'bpe', merges: 30, maxLength: 200 }),
  ];
  expect(pieces.validation.map(({ links }) => links)).toEqual(words.validation.map(({ links }) => links));
  for (const { links, words: indexes } of pieces.validation) {
    for (const link of links ?? []) {
      expect(indexes?.source).toContain(link.source);
      expect(indexes?.target).toContain(link.target);
    }
  }
});

describe('subwords', () => {
  test('are learnt from the training pairs of both sides, and from no others', async () => {
    const corpus = await load(tiny, { tokens: 'bpe', merges: 40, validationShare: 0.2, testShare: 0.2 });
    const counts = new Map<string, number>();
    for (const { sourceText, targetText } of corpus.training) {
      for (const word of [...wordTokens(sourceText, 'en', true), ...wordTokens(targetText, 'fr', true)])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const rules = { kind: 'bpe', merges: [...learnMerges(counts, 40)] };
    expect(corpus.codecs.source.rules).toEqual(rules);
    expect(corpus.codecs.target.rules).toEqual(rules);
  });

  test('are learnt in the number that suits the corpus', async () => {
    const corpus = await load(builtin, { tokens: 'bpe' });
    const words = new Set(
      corpus.training.flatMap(({ sourceText, targetText }) => [
        ...wordTokens(sourceText, 'en', true),
        ...wordTokens(targetText, 'fr', true),
      ]),
    );
    expect(corpus.report.merges).toBe(Math.ceil(words.size / 2));
    // Of so few words, no pair is left that occurs twice.
    const small = await load(tiny, { tokens: 'bpe', merges: 1000 });
    expect(small.report.merges).toBeLessThan(200);
  });

  test('a sentence of few words and many subwords is left out', async () => {
    const corpus = await load(tiny, { tokens: 'bpe', merges: 1, maxLength: 20 });
    const lengths = sentencesOf(corpus).map(({ ids }) => ids.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    const kept = parts.reduce((sum, part) => sum + corpus[part].length, 0);
    expect(dropped(corpus.report)).toMatchObject([
      { rule: 'tokens', label: 'Over 20 tokens', count: 78 - kept },
    ]);
    expect(kept).toBeLessThan(78);
    expect(dropped(corpus.report)[0]?.examples).toHaveLength(5);
    await expect(load(tiny, { tokens: 'bpe', merges: 1, maxLength: 7 })).rejects.toMatchObject({
      message: 'Need at least 10 pairs.',
    });
  });

  test('tell how far learning is, and an abort ends it', async () => {
    const heard: Events['corpus/progress'][] = [];
    const controller = new AbortController();
    const error = await loadCorpus(
      builtin,
      { ...settings, tokens: 'bpe', merges: 1000 },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          heard.push(progress);
          if (progress.phase === 'learning') controller.abort();
        },
      },
    ).catch((reason: unknown) => reason);
    expect(heard.at(-1)).toEqual({ phase: 'learning', done: 0, total: 1000 });
    expect(error).toMatchObject({ code: 'aborted', message: 'Loading was cancelled.' });
  });
});

describe('the longest sentence', () => {
  const long = `${'So '.repeat(31)}.\t${'Si '.repeat(31)}.\n`;
  const source: CorpusSource = { kind: 'tsv', name: 'long.tsv', content: tinyTsv + long };

  test.each<[TokenKind, number]>([
    ['word', 1],
    ['bpe', 0],
    ['character', 0],
  ])('goes by the kind of token: of %s, %s is too long', async (tokens, count) => {
    const { report } = await load(source, { tokens });
    expect(dropped(report).reduce((sum, rule) => sum + rule.count, 0)).toBe(count);
  });

  test('counts characters where they are the tokens', async () => {
    const { report } = await load(tiny, { tokens: 'character', maxLength: 20 });
    expect(dropped(report)).toMatchObject([{ label: 'Over 20 tokens' }]);
    expect(Math.max(report.source.longestTokens, report.target.longestTokens)).toBe(20);
  });
});

test('the shares held out can be chosen', async () => {
  const { report } = await load(tiny, { validationShare: 0.2, testShare: 0 });
  expect(report.pairs).toEqual({ total: 78, training: 62, validation: 16, test: 0 });
  const made = await load({ ...builtin, pairs: 2000 }, { validationShare: 0.2, testShare: 0.2 });
  expect(made.report.pairs.validation / 2000).toBeCloseTo(0.16, 1);
  expect(made.report.pairs.test / 2000).toBeCloseTo(0.2, 1);
});
