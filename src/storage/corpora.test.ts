import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAllPairs } from '../core/corpus/readCorpusFiles.ts';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { changeCorpus, deleteCorpus, keepCorpus, listCorpora, putCorpusBack, readCorpus } from './corpora.ts';
import type { KeptCorpus, KeptFiles } from './keptCorpus.ts';
import { withDatabase } from './openDatabase.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = (name: string, text: string) => ({ name, bytes: new Blob([text]) });
const pairsOf = async (files: KeptFiles) => (await readAllPairs(files)).pairs;
const cats = file('cats.tsv', 'the cat\tle chat\n');
const dogs = file('dogs.tsv', 'the dog\tle chien\n');

function corpus(name: string, more: Partial<KeptCorpus> = {}): Omit<KeptCorpus, 'id'> {
  return {
    name,
    broughtAtMs: 1000,
    usedAtMs: 1000,
    reading: { options: { encoding: 'utf-8' }, sides: { isSwapped: true, languages: { source: 'fr' } } },
    data: { ...defaultsOf(dataFields), minFrequency: 3 },
    facts: { pairCount: 1, languages: { source: 'en', target: 'fr' }, sizeBytes: cats.bytes.size },
    ...more,
  };
}

describe('what was kept', () => {
  test('is there again, whole, and its files read to the same pairs', async () => {
    const { id } = await keepCorpus(corpus('cats'), [cats]);
    const { corpus: kept, files } = await readCorpus(id);
    expect(kept).toEqual({ id, ...corpus('cats') });
    expect(await pairsOf(files)).toEqual([{ source: 'the cat', target: 'le chat' }]);
  });

  test('is listed by when it was used last', async () => {
    await keepCorpus(corpus('old', { usedAtMs: 1 }), [cats]);
    await keepCorpus(corpus('new', { usedAtMs: 3 }), [dogs]);
    const { id } = await keepCorpus(corpus('two', { usedAtMs: 2 }), [cats, dogs]);
    expect((await listCorpora()).map(({ name }) => name)).toEqual(['new', 'two', 'old']);
    await changeCorpus(id, { usedAtMs: 9 });
    expect((await listCorpora()).map(({ name }) => name)).toEqual(['two', 'new', 'old']);
  });

  test('takes another name and other settings, and keeps the rest', async () => {
    const { id } = await keepCorpus(corpus('cats'), [cats]);
    const data = { ...defaultsOf(dataFields), maxLength: 7 };
    expect(await changeCorpus(id, { name: 'Katzen', data, reading: {} })).toBe(true);
    const { corpus: changed, files } = await readCorpus(id);
    expect(changed).toEqual({ id, ...corpus('cats'), name: 'Katzen', data, reading: {} });
    expect(await pairsOf(files)).toEqual([{ source: 'the cat', target: 'le chat' }]);
  });

  test('the very same files are kept once, under their name, and read in the new way', async () => {
    const first = await keepCorpus(corpus('cats'), [cats]);
    await changeCorpus(first.id, { name: 'Katzen' });
    const again = await keepCorpus(corpus('cats', { broughtAtMs: 5000, usedAtMs: 5000, reading: {} }), [
      file('cats.tsv', 'the cat\tle chat\n'),
    ]);
    expect(again).toMatchObject({ id: first.id, name: 'Katzen', broughtAtMs: 1000, usedAtMs: 5000 });
    expect(await listCorpora()).toEqual([{ ...corpus('Katzen'), id: first.id, usedAtMs: 5000, reading: {} }]);
  });

  test.each([
    ['other bytes', [file('cats.tsv', 'the bat\tle chat\n')]],
    ['another name of the file', [file('bats.tsv', 'the cat\tle chat\n')]],
    ['one more file', [cats, file('empty', '')]],
  ])('with %s is another corpus, and numbered where its name is taken', async (_, files) => {
    await keepCorpus(corpus('cats'), [cats]);
    expect((await keepCorpus(corpus('cats'), files)).name).toBe('cats (2)');
    expect(await listCorpora()).toHaveLength(2);
  });

  test('is gone once it is deleted, with its files, and comes back as it was', async () => {
    const { id } = await keepCorpus(corpus('cats'), [cats]);
    const deleted = await deleteCorpus(id);
    expect(await listCorpora()).toEqual([]);
    await expect(readCorpus(id)).rejects.toMatchObject({
      code: 'storage',
      message: 'The corpus could not be opened: it is no longer there.',
    });
    expect(await changeCorpus(id, { name: 'ghost' })).toBe(false);
    expect(await deleteCorpus(id)).toBeNull();
    expect(await withDatabase('', (database) => database.count('files'))).toBe(0);
    await putCorpusBack(deleted ?? expect.fail());
    const { corpus: back, files } = await readCorpus(id);
    expect(back).toEqual({ id, ...corpus('cats') });
    expect(await pairsOf(files)).toEqual([{ source: 'the cat', target: 'le chat' }]);
  });
});

describe('where the browser will not keep it', () => {
  const keep = () => keepCorpus(corpus('cats'), [cats]);
  const notKept = 'The corpus could not be kept in this browser';

  test('there is no storage at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(keep()).rejects.toMatchObject({
      code: 'storage',
      message: `${notKept}: it gives this page no storage, as in some private windows.`,
      nextStep: expect.stringContaining('ordinary window'),
    });
    await expect(listCorpora()).rejects.toMatchObject({ code: 'storage' });
  });

  test('storage is refused', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(keep()).rejects.toMatchObject({ message: expect.stringContaining('no storage') });
  });

  test('the disk is full: nothing of it is left behind, and what was there stays', async () => {
    const { id } = await keepCorpus(corpus('dogs'), [dogs]);
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    });
    await expect(keep()).rejects.toMatchObject({
      message: `${notKept}: there is no room left for it.`,
      nextStep: expect.stringContaining('delete a kept corpus'),
    });
    expect((await listCorpora()).map((kept) => kept.id)).toEqual([id]);
  });

  test('the transaction is stopped', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    const { id } = await keep();
    await expect(changeCorpus(id, { name: 'x' })).rejects.toMatchObject({
      code: 'storage',
      message: 'The change could not be kept in this browser: the browser gave up on it (AbortError).',
    });
    expect((await readCorpus(id)).corpus.name).toBe('cats');
  });

  test('a newer page was here', async () => {
    await withDatabase('', async () => {}, 3);
    await expect(keep()).rejects.toMatchObject({
      message: `${notKept}: a newer version of this page has been here and keeps things its own way.`,
      nextStep: 'Reload the page to get that version.',
    });
  });

  test('another tab holds the database of an older page open', async () => {
    await keep();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('seq2seq-playground', 2);
      request.onsuccess = () => resolve(request.result);
    });
    await expect(withDatabase('The list', async () => {}, 3)).rejects.toMatchObject({
      message: 'The list: another tab holds the storage with an older version of this page.',
      nextStep: 'Close that tab and try again.',
    });
    held.close();
    await withDatabase('', async () => {}, 3);
  });

  test('a tab of this page is in no newer page’s way', async () => {
    let goOn: () => void = () => {};
    const isOver = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let busy: Promise<void> = isOver;
    await new Promise<void>((hasBegun) => {
      busy = withDatabase('', () => {
        hasBegun();
        return isOver;
      });
    });
    const newer = withDatabase('', async () => 'open', 3);
    await expect(newer).resolves.toBe('open');
    goOn();
    await busy;
  });

  test('a file can no longer be read', async () => {
    await keep();
    const moved = {
      size: cats.bytes.size,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotReadableError')) }),
    };
    await expect(keepCorpus(corpus('cats'), [{ name: 'cats.tsv', bytes: moved }])).rejects.toMatchObject({
      message: `${notKept}: a file has moved or changed since it was chosen.`,
    });
  });
});
