import { beforeAll, describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { Checkpoint, CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { lossesOf, pauseAt, startTestEngine } from '../../testing/testEngine.ts';
import { tinyTsv } from '../../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../../testing/tinyNetwork.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

/** A run that goes on from a checkpoint in a new engine is the run that never stopped. */

const data: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const tiny: CorpusSource = { kind: 'tsv', name: 'tiny', content: tinyTsv };
/** Chance in every place there is, and a schedule that follows the validations. */
const training = {
  ...tinyTrainSpec,
  steps: 40,
  validateEvery: 8,
  dropout: 0.2,
  teacherForcingEnd: 0.5,
  schedule: 'plateau',
  plateauPatience: 1,
  keepBest: true,
} as const;

async function engineWith(source: CorpusSource, backend: 'cpu' | 'wasm' = 'wasm') {
  const engine = startTestEngine();
  await engine.result('device/start', { backend });
  await engine.result('corpus/load', { source, data });
  return engine;
}

async function building() {
  const engine = await engineWith(tiny);
  await engine.result('model/build', { model: tinyModelSpec, training });
  return engine;
}

type Engine = Awaited<ReturnType<typeof building>>;
const train = (engine: Engine) => engine.call('training/run', { withCheckpoints: true });
const save = async (engine: Engine) => (await engine.result('checkpoint/save', {})).files;
const checkpointsOf = ({ events }: Awaited<ReturnType<typeof train>>): Checkpoint[] =>
  events.flatMap((event) => (event.name === 'training/checkpoint' ? [event.data] : []));

let unbroken: { losses: number[]; end: CheckpointFiles };
beforeAll(async () => {
  const engine = await building();
  const losses = lossesOf(await train(engine));
  expect(losses).toHaveLength(40);
  unbroken = { losses, end: await save(engine) };
});

async function resumed(files: CheckpointFiles, source = tiny) {
  const engine = await engineWith(source);
  return { engine, report: await engine.result('checkpoint/load', { files }) };
}

describe('going on in a new engine', () => {
  // Of 65 pairs in batches of eight 54 are trained on: an epoch is seven steps, so that 13 and 27 are amid one.
  test.each([1, 7, 13, 27])('from step %i: every loss and every byte at the end', async (step) => {
    const engine = await building();
    await engine.call('training/run', {}, pauseAt(step));
    const { engine: other, report } = await resumed(await save(engine));
    expect(report).toMatchObject({ fit: 'exactly', step });
    expect(lossesOf(await train(other))).toEqual(unbroken.losses.slice(step));
    expect(await save(other)).toEqual(unbroken.end);
  });

  test('from a checkpoint that training told on its way, the best known', async () => {
    const told = checkpointsOf(await train(await building()));
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)?.step).toBe(40);
    const [first] = told as [Checkpoint, ...Checkpoint[]];
    const { engine } = await resumed(first.files);
    expect(lossesOf(await train(engine))).toEqual(unbroken.losses.slice(first.step));
    expect(await save(engine)).toEqual(unbroken.end);
  });

  test('from one that was asked for while training ran, which it does not disturb', async () => {
    const engine = await building();
    let asked: Promise<Checkpoint> | undefined;
    const run = engine.call('training/run', {}, (event) => {
      if (event.name === 'training/step' && event.data.step === 11)
        asked = engine.result('checkpoint/save', {});
    });
    expect(lossesOf(await run)).toEqual(unbroken.losses);
    const { step, files } = (await asked) as Checkpoint;
    expect(step).toBeGreaterThanOrEqual(11);
    const { engine: other } = await resumed(files);
    expect(lossesOf(await train(other))).toEqual(unbroken.losses.slice(step));
  });

  test('a run that went on goes back to where it went on from when it diverges', async () => {
    const engine = await building();
    await engine.call('training/run', {}, pauseAt(9));
    const { engine: other } = await resumed(await save(engine));
    await other.call('training/run', {}, pauseAt(12));
    expect(await other.result('training/restore', {})).toEqual({ step: 9 });
    expect(lossesOf(await train(other))).toEqual(unbroken.losses.slice(9));
  });
});

describe('another corpus', () => {
  let files: CheckpointFiles;
  beforeAll(async () => {
    const engine = await building();
    await engine.call('training/run', {}, pauseAt(9));
    files = await save(engine);
  });

  test('of the same words: it trains on, in an order of its own', async () => {
    // The last sentences, whose words have all been met, change places.
    const lines = tinyTsv.trim().split('\n');
    const turned = [...lines.slice(0, -4), ...lines.slice(-4).toReversed()].join('\n');
    const { engine, report } = await resumed(files, { kind: 'tsv', name: 'turned', content: turned });
    expect(report).toMatchObject({ fit: 'sameWords', step: 9 });
    const [loss] = lossesOf(await engine.call('training/run', { untilStep: 10 }));
    expect(loss).toBeLessThan(unbroken.losses[0] as number);
  });

  test('of other words: it speaks for the network that trains, which stays', async () => {
    const sentence = 'the dog hears bread.';
    const teacher = (await resumed(files)).engine;
    const taught = await teacher.result('translation/translate', { sentence });
    const engine = await engineWith({ kind: 'toy', task: 'copy', pairs: 200, seed: 7 });
    const built = await engine.result('model/build', { model: tinyModelSpec, training });
    const { fit, corpus } = await engine.result('checkpoint/load', { files });
    expect([fit, corpus?.name, corpus?.source]).toEqual(['speaksOnly', 'tiny', null]);
    expect(await engine.result('translation/translate', { sentence })).toEqual(taught);
    const config = JSON.parse(new TextDecoder().decode((await save(engine))['config.json']));
    expect(config).toMatchObject({ step: 0, initialWeightsSha256: built.initialWeightsSha256 });
  });

  test('weights that another program wrote beside a whole run’s settings are the beginning of a run too', async () => {
    const config = JSON.parse(new TextDecoder().decode(files['config.json']));
    expect(config.place).toBeDefined();
    delete config.sha256;
    const tensors = readSafetensors(files['model.safetensors'] as Uint8Array);
    const weights = [...tensors].filter(([name]) => !/^(adam|best)\./.test(name));
    const { report } = await resumed({
      ...files,
      'config.json': new TextEncoder().encode(JSON.stringify(config)),
      'model.safetensors': writeSafetensors(new Map(weights)),
    });
    expect(report).toMatchObject({ fit: 'sameWords', step: 0 });
  });

  test('weights alone begin a run of their own, from step 0', async () => {
    const teacher = (await resumed(files)).engine;
    const weights = (await teacher.result('checkpoint/save', { isWeightsOnly: true })).files;
    const { engine, report } = await resumed(weights);
    expect(report).toMatchObject({ fit: 'sameWords', step: 0 });
    const [loss] = lossesOf(await engine.call('training/run', { untilStep: 1 }));
    expect(loss).toBeLessThan(unbroken.losses[0] as number);
  });
});

test.each(['vocab.json', 'model.safetensors'])('a bit that flipped in %s is seen', async (name) => {
  const engine = await building();
  await engine.call('training/run', {}, pauseAt(3));
  const files = await save(engine);
  const damaged = Uint8Array.from(files[name] as Uint8Array);
  // In a word, or among the weights.
  const at = name === 'vocab.json' ? new TextDecoder().decode(damaged).indexOf('dog') : damaged.length - 9;
  damaged[at] = (damaged[at] as number) ^ 1;
  const { error } = await engine.call('checkpoint/load', { files: { ...files, [name]: damaged } });
  expect(error).toMatchObject({ code: 'checkpoint', message: `File changed or damaged (${name}).` });
});
