import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../core/spec/settings.ts';
import { loadCorpus } from '../engine/corpus/loadCorpus.ts';
import { gzip } from '../testing/corpusWriters.ts';
import { tinyCorpus } from '../testing/tinyCorpus.ts';
import { corpusReportText } from './corpusReport.ts';
import { readFilesSource } from './readingOptions.ts';
import { UsageError } from './terminal.ts';
import { readTrainSource } from './trainSource.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const side = (name: 'source' | 'target') => tinyCorpus.map((pair) => `${pair[name]}\n`).join('');
const two = [write('tiny.fr.gz', gzip(side('target'))), write('tiny.en', side('source'))];

test('files named on the command line are a corpus, reported in words', async () => {
  const source = readTrainSource({ corpus: two });
  expect(source).toMatchObject({ kind: 'files', files: [{ name: 'tiny.fr.gz' }, { name: 'tiny.en' }] });
  const { report } = await loadCorpus(readFilesSource(two, {}), defaultSettings.data, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const text = corpusReportText(report);
  expect(text).toContain('Recognised as two files, line by line, UTF-8, en → fr (tiny.en, tiny.fr).');
  expect(text).toMatch(/^78 pairs read, 78 kept: \d+ for training, \d+ for validation, \d+ for test\.$/m);
  expect(text).toMatch(/^ {8}0 {2}Over 30 tokens +maxLength=0$/m);
  expect(text).toMatch(
    /^Source {2}English \(as the file says\); vocabulary \d+; \d\.\d tokens a sentence, \d+ at most; \d+\.\d % of/m,
  );
});

test('options say how to read', () => {
  const values = { columns: '2, fr', languages: 'de,en', encoding: 'windows-1252', 'cut-to-shorter': true };
  expect(readFilesSource([], { ...values, swap: true }).sides).toEqual({ isSwapped: true });
  expect(readFilesSource([], values).sides).toBeUndefined();
  expect(readFilesSource([], values).options).toEqual({
    columns: { source: '2', target: 'fr' },
    languages: { source: 'de', target: 'en' },
    encoding: 'windows-1252',
    cutToShorter: true,
  });
});

test.each([
  [{ columns: 'en' }, '--columns must be two, parted by a comma, not "en".'],
  [{ languages: 'en,fr,de' }, '--languages must be two, parted by a comma, not "en,fr,de".'],
  [{ encoding: 'latin' }, '--encoding must be one of utf-8, utf-16le, utf-16be, windows-1252, not "latin".'],
])('%j is refused', (values, sentence) => {
  expect(() => readFilesSource([], values)).toThrow(new UsageError(sentence));
});

test('a file that is not there is named', () => {
  expect(() => readFilesSource([join(folder, 'nothing.tsv')], {})).toThrow(/nothing\.tsv cannot be read\.$/);
});
