import { describe, expect, test } from 'vitest';
import { cleaningFields } from '../../core/spec/cleaningFields.ts';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CorpusReport, CorpusSource } from '../../protocol/corpus.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { Events } from '../../protocol/events.ts';
import { tinyCorpus, tinyTsv } from '../../testing/tinyCorpus.ts';
import { loadCorpus } from './loadCorpus.ts';
import type { PreparedPair } from './preparedCorpus.ts';

const settings: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const tsv = (content: string | Uint8Array): CorpusSource => ({ kind: 'tsv', name: 'tiny.tsv', content });

function load(source: CorpusSource, data: Partial<DataSpec> = {}, signal = new AbortController().signal) {
  return loadCorpus(source, { ...settings, ...data }, { signal, onProgress: () => {} });
}

async function refusal(
  source: CorpusSource,
  data: Partial<DataSpec> = {},
  signal?: AbortSignal,
): Promise<EngineError> {
  const error = await load(source, data, signal).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineError);
  return error as EngineError;
}

const parts = ['training', 'validation', 'test'] as const;
const dropped = ({ cleaning }: CorpusReport) => cleaning.rules.filter(({ count }) => count > 0);

describe('a file of two columns', () => {
  test('is split, counted, encoded and previewed', async () => {
    const corpus = await load(tsv(tinyTsv));
    const { report } = corpus;
    expect(report).toMatchObject({ name: 'tiny.tsv', isBuiltin: false, data: settings });
    expect(report.cleaning).toMatchObject({ read: 78, kept: 78 });
    expect(dropped(report)).toEqual([]);
    expect(report.pairs).toEqual({ total: 78, training: 64, validation: 7, test: 7 });
    expect(parts.map((part) => corpus[part].length)).toEqual([64, 7, 7]);
    const all = parts.flatMap((part) => corpus[part].map((pair) => pair.sourceText));
    expect(all.toSorted()).toEqual(tinyCorpus.map((pair) => pair.source).toSorted());
    expect(new Set(all).size).toBe(78);

    expect(report.preview).toHaveLength(20);
    expect(report.preview[0]).toEqual({
      source: corpus.training[0]?.sourceText,
      target: corpus.training[0]?.targetText,
      sourceTokens: readBack(corpus.training[0], 'source'),
      targetTokens: readBack(corpus.training[0], 'target'),
      sourceWordIndexes: Array.from(corpus.training[0]?.source ?? [], (_, position) => position),
      targetWordIndexes: Array.from(corpus.training[0]?.target ?? [], (_, position) => position),
      links: null,
    });
    expect(report.source.vocabularySize).toBe(corpus.codecs.source.vocabulary.size);
    // The longest sentences: "the cat sees a red car ." and "le chat voit une voiture rouge ."
    expect([report.source.longestTokens, report.target.longestTokens]).toEqual([7, 7]);
    expect(report.source.averageTokens).toBeGreaterThan(4);
    expect(report.source.unknownShare).toBe(0);

    function readBack(pair: PreparedPair | undefined, side: 'source' | 'target') {
      return corpus.codecs[side].vocabulary.decode(Array.from(pair?.[side] ?? []));
    }
  });

  test('its third column, the attribution, is read over', async () => {
    const attributed = tinyTsv.replaceAll('\n', '\tCC-BY 2.0 (France) Attribution: someone\n');
    expect((await load(tsv(attributed))).report.pairs.total).toBe(78);
  });

  test('the same split seed gives the same corpus, another one another split', async () => {
    const texts = async (splitSeed: number) =>
      (await load(tsv(tinyTsv), { splitSeed })).validation.map((pair) => pair.sourceText);
    expect(await texts(1)).toEqual(await texts(1));
    expect(await texts(1)).not.toEqual(await texts(2));
  });

  test('settings count: letter case, minimum frequency, largest vocabulary, longest sentence', async () => {
    const rare = `${tinyTsv}A Zebra sleeps.\tUn Zèbre dort.\n`;
    const cased = await load(tsv(rare), { lowerCase: false });
    expect(parts.some((part) => cased[part].some((pair) => pair.sourceText === 'A Zebra sleeps.'))).toBe(
      true,
    );
    const frequent = await load(tsv(rare), { minFrequency: 5 });
    expect(frequent.codecs.source.vocabulary.has('zebra')).toBe(false);
    const capped = await load(tsv(rare), { maxVocabulary: 10 });
    expect(capped.codecs.source.vocabulary.size).toBe(10 + 4);
    expect(capped.report.source.unknownShare).toBeGreaterThan(0);
    const short = await load(tsv(rare), { maxLength: 5 });
    expect(short.report.pairs.training).toBeLessThan(64);
    expect(dropped(short.report).map(({ rule, label }) => [rule, label])).toEqual([
      ['tokens', 'Over 5 tokens'],
    ]);
    const { count, examples } = dropped(short.report)[0] ?? { count: 0, examples: [] };
    expect(
      count + short.report.pairs.training + short.report.pairs.validation + short.report.pairs.test,
    ).toBe(79);
    expect(examples).toHaveLength(5);
  });
});

test('settings from before a rule had any are read with its defaults', async () => {
  const { maxLength, maxPairs, ...rest } = settings;
  const older = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in cleaningFields)));
  const { report } = await loadCorpus(
    tsv(`${tinyTsv}<b>no</b>\tnon\n`),
    { ...older, maxLength, maxPairs } as DataSpec,
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  expect(report.data).toEqual(settings);
  expect(dropped(report)).toMatchObject([{ rule: 'markup', isOn: true, count: 1 }]);
});

describe('a file of very many pairs', () => {
  const lines = Array.from(
    { length: 1000 },
    (_, index) => `The cat sees house ${index}.\tLe chat voit la maison ${index}.\n`,
  );
  const many = tsv(lines.join(''));

  test('is drawn from by the seed, and the numbers are said', async () => {
    const { report } = await load(many, { maxPairs: 100 });
    const { training, validation, test: tested, total } = report.pairs;
    expect([total, training + validation + tested]).toEqual([1000, 100]);
    // Those that were not drawn count among the surplus.
    expect(dropped(report)).toMatchObject([{ rule: 'sample', count: 900 }]);
    expect(report.cleaning).toMatchObject({ read: 1000, kept: 100, undrawn: 600 });
    expect(report.notices[0]).toBe(
      'Of 1,000 pairs 400 were drawn at random (seed 7), of which at most 100 are kept: raise “Most pairs” to read more.',
    );
    expect((await load(many, { maxPairs: 100 })).report).toEqual(report);
    expect((await load(many, { maxPairs: 100, splitSeed: 8 })).report.preview).not.toEqual(report.preview);
    expect((await load(many, { maxPairs: 250 })).report.notices.join()).not.toContain('drawn');
  });

  test.each(['checking', 'reading', 'cleaning'])('can be called off while %s', async (phase) => {
    const controller = new AbortController();
    const error = await loadCorpus(many, settings, {
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.phase === phase) controller.abort();
      },
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'aborted', message: 'Loading was cancelled.' });
  });
});

describe('two files of equal lines', () => {
  const side = (name: 'source' | 'target', pairs = tinyCorpus) => pairs.map((pair) => pair[name]).join('\n');
  const files = {
    kind: 'lineAligned',
    name: 'tiny',
    source: side('source'),
    target: side('target'),
  } as const;

  test('give the same corpus as one file of two columns', async () => {
    const [aligned, columns] = [await load(files), await load(tsv(tinyTsv))];
    const anonymous = { name: '', recognised: null };
    expect({ ...aligned.report, ...anonymous }).toEqual({ ...columns.report, ...anonymous });
    expect(parts.map((part) => aligned[part])).toEqual(parts.map((part) => columns[part]));
  });

  test('held-out files of one’s own take the place of a split', async () => {
    const heldOut = tinyCorpus.slice(0, 9);
    const corpus = await load({
      ...files,
      validation: { source: side('source', heldOut), target: side('target', heldOut) },
    });
    expect(corpus.report.pairs).toEqual({ total: 78, training: 78, validation: 9, test: 0 });
    expect(corpus.validation.map((pair) => pair.sourceText)).toEqual(heldOut.map((pair) => pair.source));
  });

  test('of different length are refused with both counts', async () => {
    const { code, message } = await refusal({ ...files, target: side('target', tinyCorpus.slice(1)) });
    expect(code).toBe('corpus');
    expect(message).toMatch(/78.*77/);
  });
});

describe('the built-in corpus', () => {
  const builtin: CorpusSource = { kind: 'builtin', preset: 'short', pairs: 300, seed: 1 };

  test('has the pairs that were asked for, with word links, the same for the same seed', async () => {
    const corpus = await load(builtin);
    expect(corpus.report).toMatchObject({ name: 'short', isBuiltin: true });
    expect(corpus.report.pairs.total).toBe(300);
    const pairs = parts.flatMap((part) => corpus[part]);
    expect(pairs).toHaveLength(300);
    for (const pair of pairs) expect(pair.links?.length).toBeGreaterThan(0);
    expect((await load(builtin)).report).toEqual(corpus.report);
    expect((await load({ ...builtin, seed: 2 })).report.preview).not.toEqual(corpus.report.preview);
  });

  test('too long sentences are left out and counted', async () => {
    const { report } = await load(builtin, { maxLength: 5 });
    const kept = report.pairs.training + report.pairs.validation + report.pairs.test;
    expect(dropped(report)).toMatchObject([{ label: 'Over 5 tokens', count: 300 - kept }]);
    expect(Math.max(report.source.longestTokens, report.target.longestTokens)).toBeLessThanOrEqual(5);
  });

  test.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%s pairs are refused', async (pairs) => {
    const { code, message } = await refusal({ ...builtin, pairs });
    expect([code, message]).toEqual(['settings', `pairs is ${pairs}; it must be a whole number above 0.`]);
  });

  test('too few pairs are refused, with the rule that left out the most', async () => {
    expect((await refusal({ ...builtin, pairs: 9 })).message).toBe('Need at least 10 pairs.');
    const { message, nextStep } = await refusal(builtin, { maxLength: 1 });
    expect(message).toBe('Need at least 10 pairs.');
    expect(nextStep).toBe('300 pairs were read and 0 kept; most were dropped for: Over 1 tokens.');
  });

  test('progress is told, and an abort ends it', async () => {
    const heard: Events['corpus/progress'][] = [];
    const controller = new AbortController();
    const error = await loadCorpus({ ...builtin, preset: 'everyday', pairs: 1_000_000 }, settings, {
      signal: controller.signal,
      onProgress: (progress) => {
        heard.push(progress);
        controller.abort();
      },
    }).catch((reason: unknown) => reason);
    expect(heard).toEqual([{ phase: 'making', done: 1000, total: 1_000_000 }]);
    expect(error).toMatchObject({ code: 'aborted', message: 'Loading was cancelled.' });
  });
});

describe('a toy task', () => {
  const toy: CorpusSource = { kind: 'toy', task: 'reverse', pairs: 400, seed: 1 };

  test('has the pairs that were asked for, none of them twice, all linked, one part held out', async () => {
    const corpus = await load(toy);
    expect(corpus.report).toMatchObject({ name: 'reverse', isBuiltin: false, split: null, notices: [] });
    expect(corpus.report.pairs).toEqual({ total: 400, training: 320, validation: 40, test: 40 });
    const pairs = parts.flatMap((part) => corpus[part]);
    expect(new Set(pairs.map((pair) => pair.sourceText)).size).toBe(400);
    for (const pair of pairs) expect(pair.links).toHaveLength(pair.target.length);
    expect((await load(toy)).report).toEqual(corpus.report);
  });

  test('is read as one token for each symbol, on both sides the same ones', async () => {
    const { codecs, report } = await load({ ...toy, pairs: 5000 });
    expect(codecs.source.vocabulary.tokens.toSorted()).toEqual(codecs.target.vocabulary.tokens.toSorted());
    expect(report.source.vocabularySize).toBe(50 + 4);
    expect([report.source.longestTokens, report.source.unknownShare]).toEqual([25, 0]);
  });
});

describe('bad files get one clear sentence each', () => {
  test.each([
    ['an empty file', tsv(''), 'The file is empty.'],
    ['blank lines', tsv('\n\n \n'), 'No sentence pairs found.'],
    ['a header alone', tsv('english\tfrench\n'), 'No sentence pairs found.'],
    ['one pair', tsv('She sleeps.\tElle dort.\n'), 'Need at least 10 pairs.'],
    [
      'a picture',
      tsv(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd)),
      'Not text (',
    ],
  ] as const)('%s', async (_, source, message) => {
    const error = await refusal(source);
    expect(error.code).toBe('corpus');
    expect(error.message.startsWith(message) ? message : error.message).toBe(message);
    expect(error.message).toMatch(/\.$/);
    expect(error.nextStep).toMatch(/\.$/);
    expect(error.facts['reason']).toMatch(/^corpus\//);
  });

  test('settings out of range are told before anything is read', async () => {
    const { code, message } = await refusal(tsv(''), { minFrequency: 0, maxLength: 201 });
    expect(code).toBe('settings');
    expect(message).toBe(
      'minFrequency is 0; it must lie between 1 and 1000. maxLength is 201; it must lie between 0 and 200.',
    );
  });

  test('an aborted load says so', async () => {
    const controller = new AbortController();
    controller.abort();
    const { code, nextStep } = await refusal(tsv(tinyTsv), {}, controller.signal);
    expect([code, nextStep]).toEqual(['aborted', 'The former corpus is still there.']);
  });
});
