import * as fakeIndexedDb from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtinData } from '../../core/spec/dataSpec.ts';
import { EngineError } from '../../protocol/errors.ts';
import { keepCheckpoint, readRunCheckpoint } from '../../storage/checkpoints.ts';
import { withDatabase } from '../../storage/openDatabase.ts';
import { listRuns, readRun } from '../../storage/runs.ts';
import { startTestEngine } from '../../testing/testEngine.ts';
import { type MadeCorpus, workedCorpus } from '../corpusSlice.ts';
import { exclusively, freshEngine } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import { readPlayground, usePlayground } from '../playground.ts';
import { clearTrainingSeries, stepSeries, trainedSteps } from '../trainingSeries.ts';
import { madeSource, takeCorpus } from './corpus.ts';
import { keepNow } from './keepRun.ts';
import { resetModel } from './model.ts';
import { declineOffer, offerRun, resumeRun } from './resume.ts';
import { pauseTraining, train } from './training.ts';

/** The store's actions on the real engine (wasm), visit after visit, in one browser: what a reload leaves. */

const engines = vi.hoisted(() => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  Object.assign(globalThis, { window: new EventTarget(), document });
  return { start: (): unknown => null, document };
});
// Where there is a window, `fake-indexeddb/auto` would put it there.
Object.assign(globalThis, fakeIndexedDb);
vi.mock('../../client/startEngine.ts', () => ({ startEngine: () => engines.start() }));

/** The engine as the page calls it. */
engines.start = () => {
  const engine = startTestEngine();
  const call = async (
    name: never,
    params: never,
    options: { signal?: AbortSignal; onEvent?: (event: unknown) => void } = {},
  ) => {
    const answer = engine.call(name, params, (event) => options.onEvent?.(event));
    options.signal?.addEventListener('abort', () => answer.abort());
    const { result, error } = await answer;
    if (error) throw new EngineError(error);
    return result;
  };
  return { client: { call, fail: () => {} }, stop: () => {} };
};

const blank = usePlayground.getInitialState();
let visits = 0;
/** Names of the locks of other tabs. */
let held: string[] = [];
/** The run that the tab was left with. */
let left: number | null = null;

beforeEach(() => {
  held = [];
  left = null;
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
  vi.stubGlobal('history', {
    get state() {
      return { run: left };
    },
  });
  vi.stubGlobal('navigator', {
    locks: {
      request: async (_: string, __: unknown, task: () => unknown) => task(),
      query: async () => ({ held: held.map((name) => ({ name })) }),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Opens the page anew, as a reload does: nothing is left but what the browser keeps. */
async function visit(corpus: MadeCorpus = 'copy'): Promise<void> {
  left = run().kept?.id ?? left;
  visits++;
  usePlayground.setState({
    ...blank,
    run: { ...blank.run, number: 1000 * visits },
    model: { ...blank.model, draft: { ...blank.model.draft, hiddenSize: 8, embeddingSize: 8 } },
    training: { ...blank.training, draft: { ...blank.training.draft, validateEvery: 3, steps: 15 } },
  });
  clearTrainingSeries();
  holdCheckpoint(null);
  await freshEngine().call('device/start', { backend: 'wasm' });
  await exclusively(() => takeCorpus(madeSource(corpus), builtinData, null));
  await offerRun().catch(() => {});
}

const run = () => readPlayground().run;
const losses = () => [...stepSeries.column('lossNatsPerToken')];
const present = () => run().kept ?? expect.fail('The run is not kept.');

/** Until the last step of the settings; all of it is saved. */
async function trainOn(): Promise<void> {
  train();
  await vi.waitFor(() => expect(readPlayground().training.phase).toBe('resting'), { timeout: 60_000 });
  await keepNow();
}

/** Pauses soon after a step. */
async function trainBeyond(step: number): Promise<void> {
  const leave = stepSeries.subscribe(() => {
    if (trainedSteps() >= step) pauseTraining();
  });
  await trainOn();
  leave();
  expect(trainedSteps()).toBeLessThan(15);
}

async function damageLatest(id: number): Promise<void> {
  const { run } = await readRun(id);
  const key = run.checkpoints?.latest.key ?? expect.fail();
  await withDatabase('', async (database) => {
    const stored = (await database.get('checkpoints', key)) ?? expect.fail();
    const files = stored.files.map((file) => ({ ...file, bytes: new Blob(['x']) }));
    await database.put('checkpoints', { ...stored, files }, key);
  });
}

/** A dozen small trainings; a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000 });

describe('after a reload', () => {
  test('fault 17: a run goes on from where it was left, bit for bit as if it had never stopped', async () => {
    await visit();
    await trainOn();
    const unbroken = losses();
    expect(unbroken).toHaveLength(15);

    vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
    await visit();
    expect(run()).toMatchObject({ kept: null, offer: null });
    await trainBeyond(5);
    const stoppedAt = trainedSteps();
    expect(run()).toMatchObject({ kept: { step: stoppedAt, name: 'copy' }, trouble: null });
    const { id, startedAtMs } = present();
    const { snapshots } = readPlayground().translation;

    await visit();
    expect(losses()).toEqual([]);
    expect(run().offer).toMatchObject({ run: { id, step: stoppedAt }, isOpenElsewhere: false });
    expect(await resumeRun(id)).toBe(true);
    expect(losses()).toEqual(unbroken.slice(0, stoppedAt));
    const { training, model, engine, translation } = readPlayground();
    expect(training.hasSteps).toBe(true);
    expect(model.speaker).toBeNull();
    expect(engine.problem).toBeNull();
    expect(translation.snapshots).toEqual(snapshots);
    await trainOn();
    expect(losses()).toEqual(unbroken);
    expect(await listRuns()).toMatchObject([{ id, step: 15, startedAtMs }]);
  });

  test('fault 14: with a damaged checkpoint the one before it is gone on from, and that is said', async () => {
    await visit();
    await trainBeyond(1);
    await trainBeyond(5);
    const { id, checkpoints } = present();
    const before = checkpoints?.previous?.step ?? expect.fail();
    await damageLatest(id);
    await visit();
    expect(await resumeRun(id)).toBe(true);
    expect(trainedSteps()).toBe(before);
    expect(readPlayground().engine.problem).toMatchObject({
      message: expect.stringMatching(/^The checkpoint of step \d+ was left out: \S+ has changed since/),
      nextStep: `Training goes on from step ${before}.`,
    });
    await trainOn();
    expect((await readRunCheckpoint(id)).checkpoint.step).toBe(15);
  });

  test('whoever says no is not asked again', async () => {
    await visit();
    await trainBeyond(2);
    await visit();
    await declineOffer();
    expect(run().offer).toBeNull();
    await visit();
    expect(run().offer).toBeNull();
    expect(await listRuns()).toHaveLength(1);
  });

  test('without its corpus the network of the run translates, and that is said', async () => {
    await visit();
    await trainBeyond(2);
    const { id } = present();
    const { run: record, recording } = await readRun(id);
    const corpus = { name: 'mine.tsv', sha256: 'ab', source: null, keptCorpus: 7 };
    await keepCheckpoint({ ...record, corpus }, recording, (await readRunCheckpoint(id)).checkpoint);
    await visit(workedCorpus);
    expect(await resumeRun(id)).toBe(true);
    const { model, engine } = readPlayground();
    expect(model.speaker).toMatchObject({ kind: 'opened', steps: record.step });
    expect(model.built).not.toBeNull();
    expect(engine.problem).toMatchObject({
      message: 'The corpus “mine.tsv” is no longer kept in this browser.',
      nextStep: 'The network of the run translates; bring the same corpus again to train it further.',
    });
  });
});

describe('fault 16: two tabs', () => {
  test('what another tab trains is offered as a copy, which is a run of its own', async () => {
    await visit();
    await trainBeyond(4);
    const { id } = present();
    const theirs = await readRun(id);
    held = [`seq2seq-playground run ${id}`];
    await visit();
    expect(run().offer).toMatchObject({ run: { id }, isOpenElsewhere: true });
    expect(await resumeRun(id)).toBe(false);
    expect(losses()).toEqual([]);
    expect(await resumeRun(id, { isCopy: true })).toBe(true);
    await trainOn();
    expect(present()).toMatchObject({ name: 'copy (2)', step: 15 });
    expect(await readRun(id)).toEqual(theirs);
  });

  test('without locks, what was trained on both sides is kept on both', async () => {
    await visit();
    await trainBeyond(4);
    const { id } = present();
    const { run: record, recording } = await readRun(id);
    const elsewhere = await keepCheckpoint(record, recording, (await readRunCheckpoint(id)).checkpoint);
    await trainOn();
    expect(present()).toMatchObject({ name: 'copy (2)', step: 15 });
    expect((await readRun(id)).run).toEqual(elsewhere);
  });
});

test('a run that the browser has cleared meanwhile is kept anew', async () => {
  await visit();
  await trainBeyond(1);
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
  await trainOn();
  expect(run().trouble).toBeNull();
  expect(await listRuns()).toMatchObject([{ name: 'copy', step: 15 }]);
});

test('a reset ends the run: the next steps are those of another, and the former stays', async () => {
  await visit();
  await trainBeyond(4);
  const former = present();
  await resetModel();
  expect(run().kept).toBeNull();
  await trainBeyond(2);
  expect(await listRuns()).toEqual([expect.objectContaining({ name: 'copy (2)' }), former]);
});

test('a tab that is hidden saves what it has trained since', async () => {
  await visit();
  await trainBeyond(2);
  const { id } = present();
  usePlayground.setState({ run: { ...run(), kept: null } });
  Object.assign(engines.document, { visibilityState: 'hidden' });
  engines.document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(run().kept?.id).toBe(id));
});

test('fault 15: where nothing can be kept training goes on, and that is said until something is', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await visit();
  await trainBeyond(4);
  expect(run()).toMatchObject({
    kept: null,
    trouble: { code: 'storage', facts: { why: 'it gives this page no storage, as in some private windows' } },
  });
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
  await trainOn();
  expect(run()).toMatchObject({ kept: { step: 15 }, trouble: null });
});
