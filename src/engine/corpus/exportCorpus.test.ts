import { expect, test } from 'vitest';
import { builtinData, type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { tinyTsv } from '../../testing/tinyCorpus.ts';
import { exportCorpus } from './exportCorpus.ts';
import { loadCorpus } from './loadCorpus.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';

const load = (source: CorpusSource, data: DataSpec) =>
  loadCorpus(source, data, { signal: new AbortController().signal, onProgress: () => {} });
const ownData: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const files = (content: string): CorpusSource => ({
  kind: 'files',
  files: [{ name: 'mine', bytes: new TextEncoder().encode(content) }],
});
const sentences = ({ training, validation, test: held }: PreparedCorpus) =>
  [...training, ...validation, ...held].map(({ sourceText, targetText }) => `${sourceText}\t${targetText}`);

test.each(['tsv', 'jsonl'] as const)(
  'a corpus that was exported as %s is the same when it is read again',
  async (format) => {
    const dirty = `${tinyTsv}She\u00a0sees  it.\tElle le voit\u202f.\n<b>no</b>\tnon\n`;
    const first = await load(files(dirty), ownData);
    expect(first.report.pairs.total).toBe(80);
    const again = await load(files(exportCorpus(first, format)), ownData);
    expect(again.report.cleaning).toMatchObject({ read: 79, kept: 79 });
    expect(again.report.pairs.total).toBe(79);
    expect(sentences(again).toSorted()).toEqual(sentences(first).toSorted());
    expect(sentences(again)).toContain('She sees it.\tElle le voit .');
  },
);

test('the built-in corpus has links, and each pair the part it is in', async () => {
  const corpus = await load({ kind: 'builtin', preset: 'short', pairs: 200, seed: 1 }, builtinData);
  const [names, ...rows] = exportCorpus(corpus, 'tsv')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(names).toEqual(['en', 'fr', 'part', 'links']);
  const { training, validation, test: held } = corpus.report.pairs;
  const count = (part: string) => rows.filter((row) => row[2] === part).length;
  expect([count('training'), count('validation'), count('test')]).toEqual([training, validation, held]);
  for (const row of rows) expect(row[3]).toMatch(/^\d+[-?]\d+( \d+[-?]\d+)*$/);
});

test('numbers to be copied are in no language', async () => {
  const corpus = await load({ kind: 'toy', task: 'copy', pairs: 100, seed: 1 }, builtinData);
  expect(exportCorpus(corpus, 'tsv')).toMatch(/^source\ttarget\tpart\tlinks\n/);
});
