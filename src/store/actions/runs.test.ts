import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/spec/settings.ts';
import { putRun } from '../../storage/checkpoints.ts';
import type { NewRun, RunRecording } from '../../storage/keptRun.ts';
import { patch, readPlayground, usePlayground } from '../playground.ts';
import { clearTrainingSeries, recordStep } from '../trainingSeries.ts';
import { compareRun } from './compareRuns.ts';
import { setAsideRun } from './formerRuns.ts';
import { noteRecord } from './noteRecord.ts';
import { deleteKeptRun, listKeptRuns, renameKeptRun, undoDeleteRun } from './runs.ts';

vi.mock('./resume.ts', () => ({ resumeRun: () => Promise.resolve(true) }));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
  usePlayground.setState(usePlayground.getInitialState());
  clearTrainingSeries();
});
afterEach(() => vi.unstubAllGlobals());

const newRun: NewRun = {
  name: 'everyday',
  startedAtMs: 1,
  corpus: { name: 'everyday', sha256: 'a', source: null, keptCorpus: null },
  settings: defaultSettings,
  parameterCount: 9,
  step: 2,
  best: null,
  sentence: 'the cat',
};
const recording: RunRecording = {
  steps: { step: Float64Array.of(1, 2), lossNatsPerToken: Float64Array.of(8, 7) },
  validations: { step: Float64Array.of(0, 2), lossNatsPerToken: Float64Array.of(7.8, 7.1) },
  snapshots: [],
};
const former = () => readPlayground().training.formerRuns;
const names = () => readPlayground().runs.all.map(({ name }) => name);

/** The present run is trained for two steps and gives way to the next. @returns its number */
function trainAndSetAside(): number {
  const { model, training, data } = defaultSettings;
  patch('model', { built: { model, training, data, corpus: 'everyday' } as never });
  for (const step of [1, 2]) recordStep({ step, lossNatsPerToken: 7, stepMs: 5 } as never);
  const { number } = readPlayground().run;
  setAsideRun();
  return number;
}

test('a run is ticked with its curve, once, and taken out again; what it did not record is not told', async () => {
  const { id } = await putRun(newRun, recording, null);
  await Promise.all([compareRun(id, true), compareRun(id, true)]);
  expect(former()).toMatchObject([{ kept: id, corpus: 'everyday', isShown: true, dashes: 0 }]);
  expect([...(former()[0]?.validations.lossNatsPerToken ?? [])]).toEqual([7.8, 7.1]);
  expect([...(former()[0]?.validations.bleu ?? [])]).toEqual([Number.NaN, Number.NaN]);
  await compareRun(id, false);
  expect(former()).toEqual([]);
});

test('a run of this visit is the same entry as its record, though that is written after the next has begun', async () => {
  const number = trainAndSetAside();
  expect(former()).toMatchObject([{ kept: null, number }]);
  const record = await putRun(newRun, recording, null);
  noteRecord(number, record);
  expect(former()).toMatchObject([{ kept: record.id, number }]);
  expect(readPlayground().runs.all).toEqual([record]);
  await compareRun(record.id, true);
  expect(former()).toHaveLength(1);
  const drawn = former();
  noteRecord(number, { ...record, step: 4 });
  expect(former()).toBe(drawn);
  noteRecord(number + 1, { ...record, id: record.id + 1, changedAtMs: record.changedAtMs + 1 });
  expect(former()).toMatchObject([{ kept: record.id }]);
  expect(readPlayground().runs.all.map(({ id }) => id)).toEqual([record.id + 1, record.id]);
});

test('a run is renamed, also while it is the present one; a blank name changes nothing', async () => {
  const record = await putRun(newRun, recording, null);
  patch('run', { kept: record });
  await renameKeptRun(record.id, '  Mine ');
  expect(names()).toEqual(['Mine']);
  expect(readPlayground().run.kept).toMatchObject({ name: 'Mine', isNamed: true });
  await renameKeptRun(record.id, ' ');
  await listKeptRuns();
  expect(names()).toEqual(['Mine']);
});

test('a deleted run is compared no longer, and comes back whole', async () => {
  const { id } = await putRun(newRun, recording, null);
  await compareRun(id, true);
  await deleteKeptRun(id);
  expect([names(), former(), readPlayground().runs.deleted]).toEqual([[], [], { id, name: 'everyday' }]);
  await compareRun(id, true);
  expect(readPlayground().engine.problem?.message).toBe(
    'The run could not be opened: it is no longer there.',
  );
  await undoDeleteRun();
  expect([names(), readPlayground().runs.deleted]).toEqual([['everyday'], null]);
  await compareRun(id, true);
  expect(former()).toHaveLength(1);
});

test('where the browser keeps nothing, why it cannot be listed is said', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await listKeptRuns();
  expect(readPlayground().runs.trouble?.message).toMatch(/cannot be listed: it gives this page no storage/);
});
