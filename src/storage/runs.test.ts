import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { modelFields } from '../core/spec/modelSpec.ts';
import { trainFields } from '../core/spec/trainSpec.ts';
import type { Checkpoint } from '../protocol/checkpoint.ts';
import { keepCheckpoint, putRun, readRunCheckpoint } from './checkpoints.ts';
import { keepCorpus, listCorpora } from './corpora.ts';
import type { KeptRun, NewRun, RunRecording } from './keptRun.ts';
import { withDatabase } from './openDatabase.ts';
import { declineRun, deleteRun, listRuns, putRunBack, readRun, renameRun } from './runs.ts';
import { mostRunsWithCheckpoints } from './runWriting.ts';
import type { StoredCheckpoint } from './storedCheckpoint.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const newRun = (name = 'everyday'): NewRun => ({
  name,
  startedAtMs: 1000,
  corpus: { name: 'everyday', sha256: 'ab', source: null, keptCorpus: null },
  settings: {
    model: defaultsOf(modelFields),
    training: defaultsOf(trainFields),
    data: defaultsOf(dataFields),
  },
  parameterCount: 12,
  step: 0,
  best: null,
  sentence: 'the cat sleeps',
});

const recordingUpTo = (step: number): RunRecording => ({
  steps: { step: Float64Array.from({ length: step }, (_, at) => at + 1) },
  validations: { step: Float64Array.of(step) },
  snapshots: [{ step, sourceTokens: [], hypotheses: [] }],
});

const checkpointAt = (step: number, isBest = false): Checkpoint => ({
  step,
  isBest,
  files: {
    'config.json': new TextEncoder().encode(`{"step":${step}}`),
    'model.safetensors': Uint8Array.of(step, 2, 3),
  },
});

/** Trains on. */
const keep = (run: KeptRun | NewRun, step: number, isBest = false) =>
  keepCheckpoint({ ...run, step }, recordingUpTo(step), checkpointAt(step, isBest));

const storedKeys = () => withDatabase('', (database) => database.getAllKeys('checkpoints'));

/** Changes one byte of a stored file, as a fault of the disk might. */
async function damage(run: KeptRun, place: 'latest' | 'previous' | 'best'): Promise<void> {
  const key = run.checkpoints?.[place]?.key ?? expect.fail('There is no such checkpoint.');
  await withDatabase('', async (database) => {
    const stored = (await database.get('checkpoints', key)) as StoredCheckpoint;
    const files = stored.files.map((file) =>
      file.name === 'model.safetensors' ? { ...file, bytes: new Blob([Uint8Array.of(9, 9, 9)]) } : file,
    );
    await database.put('checkpoints', { ...stored, files }, key);
  });
}

describe('what a run was', () => {
  test('is there again, whole, with its curve and its latest checkpoint', async () => {
    const run = await keep(await keep(newRun(), 10), 20);
    expect(run).toMatchObject({ ...newRun(), step: 20, isNamed: false });
    expect(await listRuns()).toEqual([run]);
    expect(await readRun(run.id)).toEqual({ run, recording: recordingUpTo(20) });
    expect(await readRunCheckpoint(run.id)).toEqual({
      checkpoint: checkpointAt(20),
      skipped: [],
      checkpoints: run.checkpoints,
    });
  });

  test('is listed by when it changed last', async () => {
    const first = await keep(newRun('one'), 1);
    vi.spyOn(Date, 'now').mockReturnValue(first.changedAtMs + 10);
    const second = await keep(newRun('two'), 1);
    expect((await listRuns()).map(({ name }) => name)).toEqual(['two', 'one']);
    vi.spyOn(Date, 'now').mockReturnValue(second.changedAtMs + 10);
    await keep(first, 2);
    expect((await listRuns()).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  test('keeps the latest checkpoint, the one before it, and the best; no other', async () => {
    let run = await keep(newRun(), 10, true);
    for (const [step, isBest] of [
      [20, true],
      [30, false],
      [40, false],
      [50, false],
    ] as const)
      run = await keep(run, step, isBest);
    expect(run.checkpoints).toMatchObject({
      latest: { step: 50 },
      previous: { step: 40 },
      best: { step: 20 },
    });
    expect(await storedKeys()).toHaveLength(3);
    run = await keep(run, 60, true);
    expect(run.checkpoints).toMatchObject({
      latest: { step: 60 },
      previous: { step: 50 },
      best: { step: 60 },
    });
    expect(await storedKeys()).toHaveLength(2);
  });

  test('the same moment written twice does not push out the one before it', async () => {
    const run = await keep(await keep(await keep(newRun(), 10), 20), 20);
    expect(run.checkpoints).toMatchObject({ latest: { step: 20 }, previous: { step: 10 } });
    expect(await storedKeys()).toHaveLength(2);
  });

  test('a new name stays while training goes on; runs of the same corpus are numbered', async () => {
    const run = await keep(newRun(), 10);
    expect((await keep(newRun(), 10)).name).toBe('everyday (2)');
    expect(await renameRun(run.id, 'for the lecture')).toBe(true);
    expect(await keep(run, 20)).toMatchObject({ name: 'for the lecture', isNamed: true, step: 20 });
  });

  test('is gone once it is deleted, whole, and comes back as it was', async () => {
    const run = await keep(await keep(newRun(), 10, true), 20);
    const deleted = (await deleteRun(run.id)) ?? expect.fail();
    expect([await listRuns(), await storedKeys()]).toEqual([[], []]);
    await expect(keep(run, 30)).rejects.toMatchObject({ facts: { reason: 'Gone' } });
    expect(await renameRun(run.id, 'ghost')).toBe(false);
    expect(await deleteRun(run.id)).toBeNull();
    await expect(readRunCheckpoint(run.id)).rejects.toMatchObject({
      message: 'The saved training could not be opened: it is no longer there.',
    });
    await putRunBack(deleted);
    expect(await readRun(run.id)).toEqual({ run, recording: recordingUpTo(20) });
    expect((await readRunCheckpoint(run.id)).checkpoint).toEqual(checkpointAt(20));
    expect(await keep(run, 30)).toMatchObject({ step: 30 });
  });

  test('one brought from elsewhere may have no network', async () => {
    const run = await putRun({ ...newRun(), isNamed: true, step: 7 }, recordingUpTo(7), null);
    expect(run).toMatchObject({ step: 7, isNamed: true, checkpoints: null });
    await expect(readRunCheckpoint(run.id)).rejects.toMatchObject({ facts: { reason: 'NoCheckpoint' } });
    expect((await putRun(newRun(), recordingUpTo(7), checkpointAt(7))).name).toBe('everyday (2)');
  });
});

describe('fault 14: a checkpoint is not as it was written', () => {
  test('the one before it is taken, and told', async () => {
    const run = await keep(await keep(await keep(newRun(), 10, true), 20), 30);
    await damage(run, 'latest');
    const found = await readRunCheckpoint(run.id);
    expect(found).toMatchObject({
      checkpoint: checkpointAt(20),
      skipped: [{ step: 30, why: 'model.safetensors has changed since it was written.' }],
      checkpoints: { latest: { step: 20 }, previous: null, best: { step: 10 } },
    });
    // Whoever goes on from there does not lose it to the damaged one.
    const gone = await keep({ ...run, checkpoints: found.checkpoints }, 25);
    expect(gone.checkpoints).toMatchObject({
      latest: { step: 25 },
      previous: { step: 20 },
      best: { step: 10 },
    });
    expect(await storedKeys()).toHaveLength(3);
  });

  test('the best is taken where none of the latest two is whole', async () => {
    const run = await keep(await keep(await keep(newRun(), 10, true), 20), 30);
    await damage(run, 'latest');
    await damage(run, 'previous');
    const { checkpoint, skipped } = await readRunCheckpoint(run.id);
    expect([checkpoint.step, skipped.map(({ step }) => step)]).toEqual([10, [30, 20]]);
  });

  test('where all are, none is taken', async () => {
    const run = await keep(await keep(newRun(), 10), 20);
    await damage(run, 'latest');
    await damage(run, 'previous');
    await expect(readRunCheckpoint(run.id)).rejects.toMatchObject({
      code: 'storage',
      message: 'The saved training could not be opened: none of its checkpoints is as it was written.',
    });
  });
});

describe('fault 15: there is no room', () => {
  test.each(['runs', 'recordings', 'checkpoints'])(
    '%s are full: what was kept stays, all of it',
    async (full) => {
      const run = await keep(await keep(newRun(), 10), 20);
      for (const method of ['add', 'put'] as const) {
        const original = IDBObjectStore.prototype[method];
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
          this: IDBObjectStore,
          ...args
        ) {
          if (this.name === full) throw new DOMException('full', 'QuotaExceededError');
          return original.apply(this, args);
        });
      }
      await expect(keep(run, 30)).rejects.toMatchObject({
        code: 'storage',
        message: 'The training could not be saved in this browser: there is no room left for it.',
        facts: { reason: 'QuotaExceededError' },
      });
      vi.restoreAllMocks();
      expect(await readRun(run.id)).toEqual({ run, recording: recordingUpTo(20) });
      expect((await readRunCheckpoint(run.id)).checkpoint.step).toBe(20);
      expect(await storedKeys()).toHaveLength(2);
      expect((await keep(run, 40)).checkpoints).toMatchObject({
        latest: { step: 40 },
        previous: { step: 20 },
      });
    },
  );

  test(`beyond ${mostRunsWithCheckpoints} runs the oldest that nobody named lose their checkpoints, not their curves`, async () => {
    const ids: number[] = [];
    for (let at = 0; at < mostRunsWithCheckpoints; at++) {
      vi.spyOn(Date, 'now').mockReturnValue(1000 + at);
      ids.push((await keep(newRun(), 1)).id);
    }
    await renameRun(ids[0] as number, 'mine');
    vi.spyOn(Date, 'now').mockReturnValue(5000);
    await keep(newRun(), 1);
    await expect(readRunCheckpoint(ids[1] as number)).rejects.toMatchObject({
      message: 'The saved training could not be opened: its network made room for those of later runs.',
    });
    expect((await readRun(ids[1] as number)).recording).toEqual(recordingUpTo(1));
    expect((await readRunCheckpoint(ids[0] as number)).checkpoint.step).toBe(1);
    expect(await storedKeys()).toHaveLength(mostRunsWithCheckpoints);
  });
});

test('whoever was told no does not ask again, until the run has gone on', async () => {
  const run = await keep(newRun(), 10);
  expect(run.isOffered).toBe(true);
  expect(await declineRun(run.id)).toBe(true);
  expect((await listRuns())[0]?.isOffered).toBe(false);
  expect((await keep(run, 20)).isOffered).toBe(true);
});

test('fault 16: whoever does not know the latest of a run does not write to it', async () => {
  const run = await keep(newRun(), 10);
  const elsewhere = await keep(run, 20);
  await expect(keep(run, 15)).rejects.toMatchObject({ facts: { reason: 'Changed' } });
  expect((await readRun(run.id)).run).toEqual(elsewhere);
  expect((await readRunCheckpoint(run.id)).checkpoint.step).toBe(20);
});

test('the corpora of an older page are there still', async () => {
  const facts = { pairCount: 1, languages: { source: 'en', target: 'fr' }, sizeBytes: 9 };
  const corpus = {
    name: 'cats',
    broughtAtMs: 1,
    usedAtMs: 1,
    reading: {},
    data: defaultsOf(dataFields),
    facts,
  };
  const files = [{ name: 'cats.tsv', bytes: new Blob(['cat\tchat\n']) }];
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('seq2seq-playground', 1);
    request.onupgradeneeded = () => {
      const { result: database } = request;
      database.createObjectStore('corpora', { keyPath: 'id', autoIncrement: true }).add(corpus);
      database.createObjectStore('files').add(files, 1);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await keep(newRun(), 1);
  expect((await listCorpora()).map(({ name }) => name)).toEqual(['cats']);
  expect(await keepCorpus({ ...corpus, name: 'x' }, files)).toMatchObject({ id: 1, name: 'cats' });
});
