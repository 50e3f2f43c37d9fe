import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { changeCorpus } from '../../storage/corpora.ts';
import type { CorpusReport, FilesSource } from '../corpusSlice.ts';
import { nothingKept } from '../keptSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { keepCorpusInUse, listKept } from './keepCorpus.ts';
import { deleteKept, readKept, renameKept, undoDelete } from './keptCorpora.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
  patch('kept', nothingKept);
  patch('engine', { problem: null });
});
afterEach(() => vi.unstubAllGlobals());

const side = (language: string) => ({ language: { language, toldBy: 'words' } });
/** As far as keeping looks at it. */
const report = (name: string) =>
  ({
    name,
    data: { ...defaultsOf(dataFields), maxLength: 12 },
    pairs: { total: 9, training: 5, validation: 2, test: 1 },
    source: side('en'),
    target: side('fr'),
  }) as unknown as CorpusReport;

/** Loads a corpus as the page would. @returns its id */
async function bring(text: string, name = 'mine.tsv'): Promise<number> {
  const source: FilesSource = { kind: 'files', files: [{ name, bytes: new Blob([text]) }] };
  patch('corpus', { source, report: report(name) });
  patch('kept', { inUse: null });
  await keepCorpusInUse(source, report(name), null);
  return readPlayground().kept.inUse ?? expect.fail('It is not in use.');
}

const listed = () => readPlayground().kept.corpora.map(({ name }) => name);

test('what is kept is in use and listed with its facts, and is read again as it was', async () => {
  const id = await bring('a\tb');
  expect(readPlayground().kept.corpora).toMatchObject([
    {
      id,
      name: 'mine.tsv',
      facts: { pairCount: 8, languages: { source: 'en', target: 'fr' }, sizeBytes: 3 },
    },
  ]);
  const { source, data } = await readKept(id);
  expect(source).toMatchObject({ kind: 'files', name: 'mine.tsv', files: [{ name: 'mine.tsv' }] });
  expect(data.maxLength).toBe(12);
});

test('reading it again in another way is kept too', async () => {
  const id = await bring('a\tb');
  const { source } = readPlayground().corpus;
  const swapped = { ...(source as FilesSource), sides: { isSwapped: true } };
  await keepCorpusInUse(swapped, report('mine.tsv'), id);
  expect((await readKept(id)).source.sides).toEqual({ isSwapped: true });
});

test('settings of an older page are read as far as they are known today', async () => {
  const id = await bring('a\tb');
  await changeCorpus(id, { data: { maxLength: 7, colour: 'blue' } as unknown as DataSpec });
  expect((await readKept(id)).data).toEqual({ ...defaultsOf(dataFields), maxLength: 7 });
});

test('the corpus in use takes a new name at once; a blank one changes nothing', async () => {
  const id = await bring('a\tb');
  await renameKept(id, '  House  ');
  await renameKept(id, '   ');
  expect(listed()).toEqual(['House']);
  const { report: shown, source } = readPlayground().corpus;
  expect([shown?.name, (source as FilesSource).name]).toEqual(['House', 'House']);
});

test('pasted twice, the second is numbered, on the page too', async () => {
  await bring('a\tb', 'Pasted pairs');
  await bring('c\td', 'Pasted pairs');
  expect(readPlayground().corpus.report?.name).toBe('Pasted pairs (2)');
});

test('deleted, it stays in use but is kept no more; put back, it is kept again', async () => {
  const id = await bring('a\tb');
  await deleteKept(id);
  expect(readPlayground().kept).toMatchObject({
    corpora: [],
    inUse: null,
    deleted: { id, name: 'mine.tsv' },
  });
  expect(readPlayground().corpus.report?.name).toBe('mine.tsv');
  await undoDelete();
  expect(listed()).toEqual(['mine.tsv']);
  expect(readPlayground().kept).toMatchObject({ inUse: id, deleted: null });
  expect((await readKept(id)).source.files).toHaveLength(1);
});

test('one that another tab deleted does not come back by being read again', async () => {
  const id = await bring('a\tb');
  const { source } = readPlayground().corpus;
  await deleteKept(id);
  patch('kept', { inUse: id });
  await keepCorpusInUse(source as FilesSource, report('mine.tsv'), id);
  expect(readPlayground().kept).toMatchObject({ corpora: [], inUse: null });
});

test('with the first that is kept the browser is asked to clear nothing, and says how much room there is', async () => {
  let isPersistent = false;
  const persist = vi.fn(async () => {
    isPersistent = true;
    return true;
  });
  const estimate = async () => ({ usage: 3, quota: 1000 });
  vi.stubGlobal('navigator', { storage: { persist, estimate, persisted: async () => isPersistent } });
  await bring('a\tb');
  await vi.waitFor(() =>
    expect(readPlayground().kept.room).toEqual({ usedBytes: 3, quotaBytes: 1000, isPersistent: true }),
  );
  await bring('c\td');
  expect(persist).toHaveBeenCalledOnce();
});

describe('where nothing can be kept', () => {
  test('the list says why, and what is in use stays in use', async () => {
    await bring('a\tb');
    const { corpus } = readPlayground();
    vi.stubGlobal('indexedDB', undefined);
    await listKept();
    expect(readPlayground().kept).toMatchObject({ corpora: [], trouble: { code: 'storage' } });
    await expect(
      keepCorpusInUse(corpus.source as FilesSource, report('mine.tsv'), null),
    ).rejects.toMatchObject({ code: 'storage', nextStep: expect.stringContaining('stays in use') });
    expect(readPlayground().corpus).toBe(corpus);
  });

  test('a new name and a deletion that fail are told, and change nothing', async () => {
    const id = await bring('a\tb');
    vi.stubGlobal('indexedDB', undefined);
    await renameKept(id, 'House');
    expect(readPlayground().engine.problem?.message).toMatch(
      /^The change could not be kept in this browser: /,
    );
    expect(readPlayground().corpus.report?.name).toBe('mine.tsv');
    await deleteKept(id);
    expect(readPlayground().engine.problem?.message).toMatch(/^The corpus could not be deleted: /);
    expect(readPlayground().kept.inUse).toBe(id);
  });
});
