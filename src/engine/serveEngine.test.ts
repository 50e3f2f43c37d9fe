import { beforeAll, describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../core/spec/dataSpec.ts';
import { type DecodeSpec, greedyDecoding } from '../core/spec/decodeSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { lossesOf, pauseAt, startTestEngine } from '../testing/testEngine.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../testing/tinyNetwork.ts';

const data: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const tiny: CorpusSource = { kind: 'tsv', name: 'tiny', content: tinyTsv };
const build = { model: tinyModelSpec, training: { ...tinyTrainSpec, steps: 40, validateEvery: 40 } };
type Engine = ReturnType<typeof startTestEngine>;

async function readyEngine(): Promise<Engine> {
  const engine = startTestEngine();
  await engine.result('device/start', { backend: 'cpu' });
  await engine.result('corpus/load', { source: tiny, data });
  await engine.result('model/build', build);
  return engine;
}

let whole: number[];
beforeAll(async () => {
  const engine = await readyEngine();
  whole = lossesOf(await engine.call('training/run', { untilStep: 12 }));
  expect(whole).toHaveLength(12);
});

describe('calls and events', () => {
  test('from nothing to a translation', async () => {
    const engine = startTestEngine();
    expect((await engine.result('device/start', { backend: 'auto' })).backend).toBe('wasm');
    const corpus = await engine.call('corpus/load', { source: tiny, data });
    expect(corpus.result?.pairs.total).toBe(78);
    expect(corpus.events.map((event) => event.name)).toContain('corpus/progress');
    const model = await engine.result('model/build', build);
    expect(model.initialWeightsSha256).toMatch(/^[0-9a-f]{64}$/);
    const run = await engine.call('training/run', {});
    expect(run.result).toEqual({ reason: 'finished', step: 40, trouble: null });
    expect(run.events.filter((event) => event.name === 'training/step')).toHaveLength(40);
    expect(run.events.filter((event) => event.name === 'training/validation')).toHaveLength(2);
    const inspected = await engine.result('translation/inspect', { sentence: 'she sees zebras.' });
    expect(inspected.sourceTokens.filter(({ isKnown }) => !isKnown).map(({ text }) => text)).toEqual([
      'zebras',
    ]);
    const { result, events } = await engine.call('translation/translate', { sentence: 'she sleeps.' });
    expect(events[0]).toEqual({ name: 'translation/source', data: { sourceTokens: result?.sourceTokens } });
    expect(events.slice(1)).toEqual(
      result?.targetTokens.map((token, position) => ({
        name: 'translation/token',
        data: { position, token },
      })),
    );
    expect(result?.targetTokens.length).toBeGreaterThan(0);
    const evaluation = await engine.call('evaluation/run', { on: 'validation', maxPairs: 5 });
    expect(evaluation.result?.pairs).toBe(5);
    expect(evaluation.events.at(-1)).toEqual({ name: 'evaluation/progress', data: { done: 5, total: 5 } });
  });

  test('errors keep their code, facts and next step', async () => {
    const engine = startTestEngine();
    const missing = await engine.call('model/build', build);
    expect(missing.error).toEqual({
      code: 'state',
      message: 'There is no corpus yet.',
      facts: {},
      nextStep: 'Load one first.',
    });
    const device = await engine.call('device/start', { backend: 'webgl' });
    expect(device.error).toMatchObject({ code: 'device', facts: { choice: 'webgl' } });
    const corpus = await engine.call('corpus/load', { source: { ...tiny, content: 'a\tb\n' }, data });
    expect(corpus.error).toMatchObject({
      code: 'corpus',
      message: 'Need at least 10 pairs.',
      facts: { inputCount: 1 },
    });
  });

  test.each([
    ['training/run', {}, 'There is no corpus yet.'],
    ['corpus/export', { format: 'tsv' }, 'There is no corpus yet.'],
    ['training/adjust', { training: tinyTrainSpec }, 'There is no network yet.'],
    ['translation/translate', { sentence: 'a' }, 'There is no network yet.'],
    ['translation/inspect', { sentence: 'a' }, 'There is no network yet.'],
    ['evaluation/run', { on: 'test' }, 'There is no network yet.'],
    ['checkpoint/save', {}, 'There is no network yet.'],
  ] as const)('%s before its time says what is missing', async (name, params, message) => {
    const { error } = await startTestEngine().call(name, params as never);
    expect(error).toMatchObject({ code: 'state', message });
  });

  test('a call that does not exist is an error, not a silence', async () => {
    const { error } = await startTestEngine().call('corpus/eat' as never, {} as never);
    expect(error).toMatchObject({ code: 'internal' });
    expect(error?.message).toMatch(/^The engine failed: /);
  });
});

describe('training', () => {
  test('abort pauses; running again goes on to the same numbers as an unbroken run', async () => {
    const engine = await readyEngine();
    const first = await engine.call('training/run', { untilStep: 12 }, pauseAt(5));
    expect(first.result).toEqual({ reason: 'paused', step: 5, trouble: null });
    const second = await engine.call('training/run', { untilStep: 12 });
    expect(second.result).toEqual({ reason: 'finished', step: 12, trouble: null });
    expect(lossesOf(first, second)).toEqual(whole);
  });

  test('training goes back to its good state and on from there', async () => {
    const engine = await readyEngine();
    const { error } = await engine.call('training/restore', {});
    expect(error).toMatchObject({ code: 'state' });
    await engine.result('training/adjust', { training: { ...build.training, validateEvery: 5 } });
    await engine.result('training/run', { untilStep: 8 });
    expect(await engine.result('training/restore', {})).toEqual({ step: 5 });
    expect(lossesOf(await engine.call('training/run', { untilStep: 12 }))).toEqual(whole.slice(5));
  });

  test('building again with the same seed is a reset', async () => {
    const engine = await readyEngine();
    const first = await engine.result('model/build', build);
    await engine.result('training/run', { untilStep: 3 });
    expect(await engine.result('model/build', build)).toEqual(first);
    expect(lossesOf(await engine.call('training/run', { untilStep: 12 }))).toEqual(whole);
    const reseeded = await engine.result('model/build', {
      ...build,
      training: { ...build.training, seed: 8 },
    });
    expect(reseeded.initialWeightsSha256).not.toBe(first.initialWeightsSha256);
  });

  test('translates, adjusts, saves and watches meanwhile', async () => {
    const engine = await readyEngine();
    const run = engine.call('training/run', { untilStep: 40 });
    await engine.result('training/watch', { sentence: 'she sleeps.' });
    await engine.result('training/adjust', { training: { ...build.training, learningRate: 0.001 } });
    expect(
      (await engine.result('translation/translate', { sentence: 'he sleeps.' })).sourceTokens,
    ).toHaveLength(4);
    expect(Object.keys((await engine.result('checkpoint/save', {})).files)).toHaveLength(3);
    const { text } = await engine.result('corpus/export', { format: 'jsonl' });
    expect(text.match(/\n/g)).toHaveLength(78);
    const { result, events } = await run;
    expect(engine.answered.at(-1)).toBe('training/run');
    expect(result?.reason).toBe('finished');
    const probes = events.flatMap((event) => (event.name === 'training/probe' ? [event.data] : []));
    expect(probes.at(-1)).toMatchObject({ step: 40, translation: { source: 'she sleeps.' } });
    await engine.result('training/watch', { sentence: null });
  });

  test('settings that need a rebuild or lie out of range are refused, and nothing changes', async () => {
    const engine = await readyEngine();
    const reseeded = await engine.call('training/adjust', { training: { ...build.training, seed: 8 } });
    expect(reseeded.error).toMatchObject({ code: 'settings', message: 'A new seed needs a new network.' });
    const other = await engine.call('training/adjust', { training: { ...build.training, optimizer: 'sgd' } });
    expect(other.error).toMatchObject({ code: 'settings', message: 'A new optimizer needs a new network.' });
    const decayed = { ...build.training, optimizer: 'adamw', learningRate: 2, weightDecay: 0.5 } as const;
    const impossible = await engine.call('model/build', { ...build, training: decayed });
    expect(impossible.error).toMatchObject({ code: 'settings' });
    expect(impossible.error?.message).toMatch(/^learningRate times weightDecay is 1; /);
    const wrong = await engine.call('model/build', { ...build, model: { ...tinyModelSpec, hiddenSize: 7 } });
    expect(wrong.error).toMatchObject({ code: 'settings' });
    expect(lossesOf(await engine.call('training/run', { untilStep: 12 }))).toEqual(whole);
  });

  test('a network that wasm cannot hold is refused with its size before it is built, and a heavy one told', async () => {
    const engine = startTestEngine();
    const { limits } = await engine.result('device/start', { backend: 'wasm' });
    expect(limits).toEqual({ backend: 'wasm', maxTextureSize: null, maxBufferBytes: null });
    await engine.result('corpus/load', { source: tiny, data });
    expect((await engine.result('model/build', build)).warnings).toEqual([]);
    const heavy = { ...build.model, hiddenSize: 1024, layers: 4, wiring: 'beforeCell' } as const;
    const refused = await engine.call('model/build', {
      model: heavy,
      training: { ...build.training, batchSize: 256 },
    });
    expect(refused.error).toMatchObject({
      code: 'settings',
      message: expect.stringMatching(/about \d+\.\d GiB .*WebAssembly ends at 4 GiB/),
    });
    expect((await engine.result('training/run', { untilStep: 1 })).step).toBe(1);

    await engine.result('device/start', { backend: 'cpu' });
    const { warnings } = await engine.result('model/build', {
      model: { ...build.model, attention: 'none', hiddenSize: 64 },
      training: { ...build.training, batchSize: 256 },
    });
    expect(warnings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(warnings[0]?.message).toContain('billion times');
  });

  test('epochs are planned as steps, whatever the steps say, and again where the batch size changes', async () => {
    const engine = await readyEngine();
    const { pairs } = await engine.result('corpus/load', { source: tiny, data });
    const training = { ...build.training, epochs: 2, batchSize: 10 };
    const batches = Math.ceil(pairs.training / 10);
    expect(batches * 10).not.toBe(pairs.training); // the last batch of an epoch is short
    const report = await engine.result('model/build', { ...build, training });
    expect(report.training).toEqual({ ...training, steps: 2 * batches });
    const run = await engine.call('training/run', {});
    expect(run.result).toEqual({ reason: 'finished', step: 2 * batches, trouble: null });
    const seen = run.events.flatMap((event) =>
      event.name === 'training/step' ? [event.data.targetTokens] : [],
    );
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(seen.slice(0, batches))).toBe(sum(seen.slice(batches))); // every pair once in each
    const adjusted = await engine.result('training/adjust', { training: { ...training, batchSize: 1 } });
    expect(adjusted.steps).toBe(2 * pairs.training);
    const tooLong = await engine.call('training/adjust', { training: { ...training, epochs: 1001 } });
    expect(tooLong.error).toMatchObject({ code: 'settings' });
  });

  test('a second run takes over from the first', async () => {
    const engine = await readyEngine();
    const runs = [40, 40, 12].map((untilStep) => engine.call('training/run', { untilStep }));
    const outcomes = await Promise.all(runs);
    expect(outcomes.map(({ result }) => result?.reason)).toEqual(['paused', 'paused', 'finished']);
    expect(lossesOf(...outcomes)).toEqual(whole); // no step twice, none left out
  });
});

describe('a trace', () => {
  const asked = { sentence: 'she sleeps.', target: [{ text: 'elle' }, { text: 'dort' }] };

  test('is answered while training runs, its numbers open, and it does not touch the training', async () => {
    const engine = await readyEngine();
    const run = engine.call('training/run', { untilStep: 12 });
    const trace = await engine.result('translation/trace', asked);
    expect(engine.answered).not.toContain('training/run');
    const { id, values } = trace.steps[1]!.feature;
    const opened = await engine.result('trace/open', { id, index: 2 });
    expect(opened.value).toBe(values[2]);
    expect((await run).result).toEqual({ reason: 'finished', step: 12, trouble: null });
  });

  test('stays open until the one after the next', async () => {
    const engine = await readyEngine();
    const { id } = (await engine.result('translation/trace', asked)).annotations[0]!;
    await engine.result('translation/trace', asked);
    expect((await engine.result('trace/open', { id, index: 0 })).name.symbol).toBe('h');
    await engine.result('translation/trace', asked);
    const { error } = await engine.call('trace/open', { id, index: 0 });
    expect(error).toMatchObject({ code: 'state', nextStep: 'Trace the translation again.' });
  });

  test('tells beside it what each word does', async () => {
    const engine = await readyEngine();
    const { whole, without } = await engine.result('translation/leaveOut', asked);
    expect(whole).toHaveLength(2);
    expect(without.map(({ wordIndex }) => wordIndex)).toEqual([0, 1, 2]);
  });
});

describe('trying tokens', () => {
  const pair = { source: 'She likes the house.', target: 'Elle aime la maison.' };
  const tried = { lowerCase: false, merges: 40, minFrequency: 1, maxVocabulary: 500 };

  test('is answered at once, training or not, and changes neither corpus nor training', async () => {
    const engine = await readyEngine();
    const run = engine.call('training/run', { untilStep: 12 });
    const { kinds, merges } = await engine.result('corpus/tokens', { ...pair, data: tried });
    expect(engine.answered).not.toContain('training/run');
    expect(kinds.word.source.tokens.map(({ text }) => text)).toEqual(['She', 'likes', 'the', 'house', '.']);
    expect(merges).toBe(40);
    expect(lossesOf(await run)).toEqual(whole);
    const { sourceTokens } = await engine.result('translation/inspect', { sentence: 'She sleeps.' });
    expect(sourceTokens[0]?.text).toBe('she');
  });

  test('may be aborted, and refuses what is no setting', async () => {
    const engine = startTestEngine();
    const call = (data: typeof tried) => engine.call('corpus/tokens', { ...pair, data });
    expect((await call(tried)).error).toMatchObject({ code: 'state' });
    await engine.result('device/start', { backend: 'cpu' });
    await engine.result('corpus/load', { source: tiny, data });
    expect((await call({ ...tried, merges: -1 })).error).toMatchObject({ code: 'settings' });
    const superseded = call(tried);
    superseded.abort();
    const next = call({ ...tried, merges: 3 });
    expect((await superseded).error).toMatchObject({ code: 'aborted' });
    expect((await next).result?.merges).toBe(3);
  });
});

describe('looking through the pairs', () => {
  const all = { query: '', which: 'all', order: 'file', from: 0, count: 20 } as const;

  test('is answered at once, while training runs or another corpus is read, from the one in use', async () => {
    const engine = startTestEngine();
    expect((await engine.call('corpus/pairs', all)).error).toMatchObject({ code: 'state' });
    await engine.result('device/start', { backend: 'cpu' });
    const source = { ...tiny, content: `${tinyTsv}<b>no</b>\tnon\n` } as const;
    const { pairs } = await engine.result('corpus/load', { source, data });
    await engine.result('model/build', build);
    const run = engine.call('training/run', { untilStep: 12 });
    const reading = engine.call('corpus/load', { source: tiny, data });
    const found = await engine.result('corpus/pairs', { ...all, query: 'NON' });
    expect(found).toEqual({
      total: 1,
      rows: [{ index: 78, source: '<b>no</b>', target: 'non', fate: 'markup' }],
    });
    const totals = await Promise.all(
      (['training', 'validation', 'test'] as const).map(
        async (which) => (await engine.result('corpus/pairs', { ...all, which })).total,
      ),
    );
    expect(totals).toEqual([pairs.training, pairs.validation, pairs.test]);
    expect(engine.answered.filter((name) => name !== 'corpus/pairs')).toEqual([
      'device/start',
      'corpus/load',
      'model/build',
    ]);
    expect((await reading).result?.pairs.total).toBe(78);
    expect((await run).result?.reason).toBe('paused');
    expect((await engine.result('corpus/pairs', { ...all, query: 'NON' })).total).toBe(0);
  });

  test('pairs that say nothing on one side can be kept, and trained on', async () => {
    const engine = startTestEngine();
    await engine.result('device/start', { backend: 'cpu' });
    const side = (word: string, isFirst: boolean) =>
      Array.from({ length: 24 }, (_, row) => (isFirst === (row % 2 === 0) ? `${word} ${row}\n` : '\n')).join(
        '',
      );
    const kept = { ...data, dropEmpty: false, dropFewLetters: false, dropUnequalLengths: false };
    const report = await engine.result('corpus/load', {
      source: { kind: 'lineAligned', name: 'half', source: side('one', true), target: side('un', false) },
      data: kept,
    });
    expect(report.cleaning).toMatchObject({ read: 24, kept: 24 });
    await engine.result('model/build', build);
    const run = await engine.call('training/run', { untilStep: 2 });
    expect(run.result).toMatchObject({ step: 2, trouble: null });
    for (const loss of lossesOf(run)) expect(loss).toBeGreaterThan(0);
  });
});

describe('decoding', () => {
  const decode: DecodeSpec = { ...greedyDecoding, method: 'beam', beamWidth: 3, nBest: 3 };

  test('its settings reach the translation, the watched sentence and the scores', async () => {
    const engine = await readyEngine();
    await engine.result('training/watch', { sentence: 'she sleeps.', decode, prefix: 'elle' });
    const run = await engine.call('training/run', { untilStep: 3 });
    const probes = run.events.flatMap((event) =>
      event.name === 'training/probe' ? [event.data.translation] : [],
    );
    const { result, events } = await engine.call('translation/translate', {
      sentence: 'she sleeps.',
      decode,
      prefix: 'elle',
    });
    expect(result?.hypotheses).toHaveLength(3);
    expect(result?.hypotheses.map(({ text }) => text.startsWith('elle'))).toEqual([true, true, true]);
    expect(probes.at(-1)).toEqual(result);
    expect(events.map(({ name }) => name)).toEqual(['translation/source']);
    expect((await engine.result('evaluation/run', { on: 'test', maxPairs: 2, decode })).decode).toEqual(
      decode,
    );
    expect((await engine.result('evaluation/run', { on: 'test', maxPairs: 2 })).decode).toEqual(
      greedyDecoding,
    );
  });

  test.each(['training/watch', 'translation/translate', 'evaluation/run'] as const)(
    '%s refuses settings that do not go together',
    async (name) => {
      const engine = await readyEngine();
      const params = { sentence: 'she sleeps.', on: 'test', decode: { ...decode, nBest: 4 } } as never;
      const { error } = await engine.call(name, params);
      expect(error).toMatchObject({ code: 'settings', message: expect.stringMatching(/^nBest is 4/) });
    },
  );
});

describe('calls in order', () => {
  test('answers come in the order of the calls, one at a time', async () => {
    const engine = startTestEngine();
    const names = [
      'device/start',
      'corpus/load',
      'model/build',
      'translation/translate',
      'checkpoint/save',
    ] as const;
    await Promise.all([
      engine.result('device/start', { backend: 'cpu' }),
      engine.result('corpus/load', { source: tiny, data }),
      engine.result('model/build', build),
      engine.result('translation/translate', { sentence: 'she sleeps.' }),
      engine.result('checkpoint/save', {}),
    ]);
    expect(engine.answered).toEqual(names);
  });

  test('a failed call does not hold up the next', async () => {
    const engine = startTestEngine();
    const failed = engine.call('model/build', build);
    await engine.result('device/start', { backend: 'cpu' });
    expect((await failed).error?.code).toBe('state');
  });

  test('training asked for behind a build trains the new network', async () => {
    const engine = await readyEngine();
    await engine.result('training/run', { untilStep: 3 });
    const [, run] = await Promise.all([
      engine.result('model/build', build),
      engine.call('training/run', { untilStep: 12 }),
    ]);
    expect(run.result).toEqual({ reason: 'finished', step: 12, trouble: null });
    expect(lossesOf(run)).toEqual(whole);
  });

  test('training asked for behind a change of backend trains on the new one', async () => {
    const engine = await readyEngine();
    const [, run] = await Promise.all([
      engine.result('device/start', { backend: 'wasm' }),
      engine.call('training/run', { untilStep: 2 }),
    ]);
    expect(run.result).toEqual({ reason: 'finished', step: 2, trouble: null });
  });

  test('an abort reaches a run that still waits for its turn', async () => {
    const engine = await readyEngine();
    const building = engine.result('model/build', build);
    const run = engine.call('training/run', { untilStep: 40 });
    run.abort();
    await building;
    expect((await run).result).toEqual({ reason: 'paused', step: 0, trouble: null });
  });
});

describe('what stops training', () => {
  test('building anew: the run ends paused, the new network starts from step 0', async () => {
    const engine = await readyEngine();
    const run = engine.call('training/run', { untilStep: 40 });
    await engine.result('model/build', build);
    const { result } = await run;
    expect(result?.reason).toBe('paused');
    expect(engine.answered.slice(-2)).toEqual(['training/run', 'model/build']);
    expect(lossesOf(await engine.call('training/run', { untilStep: 12 }))).toEqual(whole);
  });

  test('a change of backend: weights, moments and step come along', async () => {
    const engine = await readyEngine();
    const first = await engine.call('training/run', { untilStep: 12 }, pauseAt(6));
    const before = await engine.result('checkpoint/save', {});
    expect((await engine.result('device/start', { backend: 'wasm' })).backend).toBe('wasm');
    expect(await engine.result('checkpoint/save', {})).toEqual(before);
    const second = await engine.call('training/run', { untilStep: 12 });
    expect(second.result?.step).toBe(12);
    const found = lossesOf(first, second);
    expect(found).toHaveLength(12);
    // Six steps of Adam on another backend: f32 rounding, magnified where gradients are near zero.
    found.forEach((loss, index) => {
      expect(Math.abs(loss / (whole[index] ?? Number.NaN) - 1)).toBeLessThan(1e-4);
    });
  });

  test('a backend that will not run: the former one goes on with everything', async () => {
    const engine = await readyEngine();
    const first = await engine.call('training/run', { untilStep: 12 }, pauseAt(6));
    expect((await engine.call('device/start', { backend: 'webgpu' })).error?.code).toBe('device');
    const second = await engine.call('training/run', { untilStep: 12 });
    expect(lossesOf(first, second)).toEqual(whole);
  });
});

describe('corpus and checkpoint', () => {
  test.each([
    ['an empty file', { ...tiny, content: '' }],
    ['a picture', { ...tiny, content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0) }],
    ['one pair', { ...tiny, content: 'a\tb\n' }],
    ['no pairs', { kind: 'builtin', preset: 'short', pairs: 0, seed: 1 }],
  ] as const)('%s for a corpus leaves corpus, network and training as they were', async (_, source) => {
    const engine = await readyEngine();
    const first = await engine.call('training/run', { untilStep: 12 }, pauseAt(3));
    expect((await engine.call('corpus/load', { source, data })).error?.message).toMatch(/\.$/);
    const second = await engine.call('training/run', { untilStep: 12 });
    expect(lossesOf(first, second)).toEqual(whole);
  });

  test('a new corpus stops training and takes the old network’s place', async () => {
    const engine = await readyEngine();
    const run = engine.call('training/run', { untilStep: 40 });
    await engine.result('corpus/load', { source: tiny, data: { ...data, splitSeed: 8 } });
    expect((await run).result?.reason).toBe('paused');
    expect((await engine.call('training/run', {})).error?.message).toBe('There is no network yet.');
    await engine.result('model/build', build);
    expect((await engine.result('training/run', { untilStep: 1 })).step).toBe(1);
  });

  test('a checkpoint comes back whole, translates, and says that it has no corpus', async () => {
    const engine = await readyEngine();
    await engine.result('training/run', { untilStep: 12 });
    const sentence = 'the dog hears bread.';
    const translation = await engine.result('translation/translate', { sentence });
    const { files } = await engine.result('checkpoint/save', {});
    const fresh = startTestEngine();
    await fresh.result('checkpoint/load', { files });
    expect(await fresh.result('translation/translate', { sentence })).toEqual(translation);
    const again = (await fresh.result('checkpoint/save', {})).files;
    expect({ ...again, 'config.json': null }).toEqual({ ...files, 'config.json': null });
    // Without a corpus there is no place in it.
    expect({ place: config(files)['place'], ...config(again) }).toEqual(config(files));
    expect((await fresh.call('training/run', {})).error).toMatchObject({ code: 'state' });
  });

  test('a trained network speaks for one that is not trained, on any backend, until it is told to leave', async () => {
    const sentence = 'the dog hears bread.';
    const ask = (engine: Engine) => engine.result('translation/translate', { sentence });
    const score = (engine: Engine) => engine.result('evaluation/run', { on: 'validation' });
    const teacher = await readyEngine();
    await teacher.result('training/run', { untilStep: 12 });
    const { files } = await teacher.result('checkpoint/save', {});
    const [taught, scored] = [await ask(teacher), await score(teacher)];

    const engine = await readyEngine();
    const untaught = await ask(engine);
    expect(untaught).not.toEqual(taught);
    await engine.result('checkpoint/speaker', { files });
    expect(await ask(engine)).toEqual(taught);
    expect(await score(engine)).toMatchObject({ bleu: scored.bleu, pairs: scored.pairs });
    await engine.result('device/start', { backend: 'wasm' });
    expect((await ask(engine)).target).toBe(taught.target);
    await engine.result('device/start', { backend: 'cpu' });
    // The one that trains is what is saved, and it trains as if nothing had been.
    expect(config((await engine.result('checkpoint/save', {})).files)['step']).toBe(0);
    await engine.result('checkpoint/speaker', { files: null });
    expect(await ask(engine)).toEqual(untaught);
    expect(lossesOf(await engine.call('training/run', { untilStep: 12 }))).toEqual(whole);
    expect(await ask(engine)).toEqual(taught);
  });

  test('another network speaks for itself; a speaker that cannot be read changes nothing', async () => {
    const sentence = 'the dog hears bread.';
    const ask = () => engine.result('translation/translate', { sentence });
    const engine = await readyEngine();
    const untaught = await ask();
    await engine.result('training/run', { untilStep: 12 });
    const taught = await ask();
    const { files } = await engine.result('checkpoint/save', {});
    await engine.result('model/build', build);
    await engine.result('checkpoint/speaker', { files });
    expect(
      (await engine.call('checkpoint/speaker', { files: { ...files, 'vocab.json': new Uint8Array() } })).error
        ?.code,
    ).toBe('checkpoint');
    expect(await ask()).toEqual(taught);
    await engine.result('model/build', build);
    expect(await ask()).toEqual(untaught);
  });

  test('a bad checkpoint leaves network and training as they were', async () => {
    const engine = await readyEngine();
    const first = await engine.call('training/run', { untilStep: 12 }, pauseAt(3));
    const { files } = await engine.result('checkpoint/save', {});
    const cut = {
      ...files,
      'model.safetensors': (files['model.safetensors'] ?? new Uint8Array()).slice(0, 900),
    };
    expect((await engine.call('checkpoint/load', { files: cut })).error?.code).toBe('checkpoint');
    const second = await engine.call('training/run', { untilStep: 12 });
    expect(lossesOf(first, second)).toEqual(whole);
  });
});

function config(files: Readonly<Record<string, Uint8Array>>): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(files['config.json']));
}
