import { beforeAll, describe, expect, test } from 'vitest';
import { readAllPairs } from '../../core/corpus/readCorpusFiles.ts';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { startTestEngine } from '../../testing/testEngine.ts';
import { tinyCorpus, tinyTsv } from '../../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../../testing/tinyNetwork.ts';
import { readSafetensors } from '../checkpoint/safetensors.ts';
import { tf } from '../tf.ts';
import { pythonFiles } from './pythonFiles.ts';
import type { SampleIo } from './sampleIo.ts';

const data: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const sentence = 'The dog sees a red car.';
const programs = ['load_pytorch.py', 'load_keras.py', 'train_torchrun.py', 'README.md'];

type Engine = ReturnType<typeof startTestEngine>;

async function start(): Promise<Engine> {
  const engine = startTestEngine();
  await engine.result('device/start', { backend: 'wasm' });
  return engine;
}

async function trained(steps: number): Promise<Engine> {
  const engine = await start();
  await engine.result('corpus/load', { source: { kind: 'tsv', name: 'tiny.tsv', content: tinyTsv }, data });
  const training = { ...tinyTrainSpec, steps: 40 };
  await engine.result('model/build', { model: tinyModelSpec, training });
  await engine.result('training/run', { untilStep: steps });
  return engine;
}

async function exported(engine: Engine, withCorpus = false): Promise<CheckpointFiles> {
  const { bytes } = await engine.result('checkpoint/export', { withCorpus });
  return (await engine.result('archive/unpack', { file: { name: 'model.zip', bytes } })).entries;
}

const json = (files: CheckpointFiles, name: string) => JSON.parse(new TextDecoder().decode(files[name]));

describe('a network trained here', () => {
  let engine: Engine;
  let files: CheckpointFiles;
  beforeAll(async () => {
    engine = await trained(20);
    files = await exported(engine);
  });

  test('goes out as its checkpoint, samples and programs', async () => {
    expect(Object.keys(files).sort()).toEqual(
      ['config.json', 'vocab.json', 'model.safetensors', 'sample_io.json', ...pythonFiles.keys()].sort(),
    );
    const saved = (await engine.result('checkpoint/save', {})).files;
    for (const name of ['config.json', 'vocab.json', 'model.safetensors']) {
      expect(files[name]).toEqual(saved[name]);
    }
    expect(files['sample_io.json']?.length).toBeLessThan(1_000_000);
  });

  test.each(programs)('%s is among them', (name) => {
    expect(files[name]?.length ?? 0).toBeGreaterThan(100);
  });

  test('comes in again: the same translation, the same probabilities, and training goes on', async () => {
    const decode = { ...greedyDecoding, method: 'beam', nBest: 3 } as const;
    const expected = await engine.result('translation/translate', { sentence, decode });
    const elsewhere = await start();
    await elsewhere.result('checkpoint/load', { files });
    expect(await elsewhere.result('translation/translate', { sentence, decode })).toEqual(expected);

    const other = await trained(0);
    const { fit, step } = await other.result('checkpoint/load', { files });
    expect({ fit, step }).toEqual({ fit: 'exactly', step: 20 });
    const [here, there] = await Promise.all(
      [engine, other].map(async (each) => {
        await each.result('training/run', { untilStep: 30 });
        return (await each.result('checkpoint/save', {})).files['model.safetensors'];
      }),
    );
    expect(there).toEqual(here);
  });

  test('with its corpus: each pair with its part, to be read again', async () => {
    const { 'corpus.tsv': bytes = new Uint8Array() } = await exported(engine, true);
    const rows = new TextDecoder().decode(bytes).trimEnd().split('\n');
    expect(rows[0]).toBe('en\tfr\tpart');
    expect(new Set(rows.slice(1).map((row) => row.split('\t')[2]))).toEqual(
      new Set(['training', 'validation', 'test']),
    );
    const { pairs } = await readAllPairs([{ name: 'corpus.tsv', bytes }]);
    expect(pairs).toHaveLength(tinyCorpus.length);
  });

  test('the sample sentences are held out', async () => {
    const sample: SampleIo = json(files, 'sample_io.json');
    const { pairs } = await readAllPairs([
      { name: 'corpus.tsv', bytes: (await exported(engine, true))['corpus.tsv'] as Uint8Array },
    ]);
    const sources = new Set(pairs.map(({ source }) => source));
    expect(sample.samples.slice(0, 4).every(({ source }) => sources.has(source))).toBe(true);
  });

  test('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await exported(engine);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('while training goes on, all files are of one moment', async () => {
  const engine = await trained(1);
  const run = engine.call('training/run', { untilStep: 40 }, () => {});
  const files = await exported(engine);
  run.abort();
  const step: number = json(files, 'config.json').step;
  const elsewhere = await start();
  await elsewhere.result('checkpoint/load', { files });
  const sample: SampleIo = json(files, 'sample_io.json');
  for (const { source, greedy } of sample.samples) {
    const { targetTokens } = await elsewhere.result('translation/translate', { sentence: source });
    expect(targetTokens.map(({ text }) => text)).toEqual(greedy.tokens);
  }
  expect(step).toBeGreaterThanOrEqual(1);
  await run;
});

describe('a network that came as weights alone', () => {
  test('goes out as weights alone, in 32-bit floats, whether it speaks for another or stands', async () => {
    const teacher = await trained(20);
    const { files: half } = await teacher.result('checkpoint/save', { isWeightsOnly: true });
    const standing = await start();
    await standing.result('checkpoint/load', { files: half });
    const speaking = await trained(3);
    await speaking.result('checkpoint/speaker', { files: half });
    const { target } = await standing.result('translation/translate', { sentence });
    for (const engine of [standing, speaking]) {
      const files = await exported(engine);
      expect(json(files, 'config.json')).toMatchObject({ step: 20, isWeightsOnly: true });
      const tensors = readSafetensors(files['model.safetensors'] as Uint8Array);
      expect([...tensors.keys()].filter((name) => name.startsWith('adam.'))).toEqual([]);
      const values = [...tensors.values()].reduce((sum, each) => sum + each.values.length, 0);
      expect(files['model.safetensors']?.length).toBeGreaterThan(4 * values);
      const again = await start();
      await again.result('checkpoint/load', { files });
      expect((await again.result('translation/translate', { sentence })).target).toBe(target);
    }
  });
});

test('without a network there is nothing to export', async () => {
  const engine = await start();
  const { error } = await engine.call('checkpoint/export', { withCorpus: false });
  expect(error).toMatchObject({ code: 'state', message: 'There is no network yet.' });
});

test('archives go through the engine, and what is wrong with them comes back as one sentence', async () => {
  const engine = startTestEngine();
  const entries = [{ name: 'runs/1', bytes: new Uint8Array([1, 2, 3]) }];
  const { bytes } = await engine.result('archive/pack', { entries });
  const file = { name: 'a.s2s', bytes };
  expect(await engine.result('archive/unpack', { file })).toEqual({
    entries: { 'runs/1': entries[0]?.bytes },
  });
  const cut = { name: 'a.s2s', bytes: bytes.slice(0, -1) };
  expect((await engine.call('archive/unpack', { file: cut })).error).toMatchObject({
    code: 'checkpoint',
    message: 'Zip is damaged.',
  });
  const unpacking = engine.call('archive/unpack', { file });
  unpacking.abort();
  expect((await unpacking).error?.code).toBe('aborted');
});
