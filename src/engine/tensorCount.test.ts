import { beforeAll, expect, test } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import type { Backend } from '../protocol/device.ts';
import { nodeWasmUrl } from '../testing/nodeWasmUrl.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyNetwork, tinyRun, tinyTrainSpec } from '../testing/tinyNetwork.ts';
import { loadBackend } from './device/loadBackend.ts';
import * as checkpoint from './handlers/checkpoint.ts';
import * as corpus from './handlers/corpus.ts';
import * as device from './handlers/device.ts';
import * as evaluation from './handlers/evaluation.ts';
import * as model from './handlers/model.ts';
import * as training from './handlers/training.ts';
import * as translation from './handlers/translation.ts';
import { disposeNetwork } from './network.ts';
import { type CallContext, createSession } from './session.ts';
import { tf } from './tf.ts';
import { train } from './train/trainer.ts';

/**
 * Whoever creates a tensor frees it: what lives between two steps is weights and what the optimiser remembers of them,
 * nothing else. That thousands of steps change nothing in that is proven in `testing/proof/proveRuns.test.ts`.
 */

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

function counts(): { tensors: number; buffers: number } {
  const { numTensors, numDataBuffers } = tf.memory();
  return { tensors: numTensors, buffers: numDataBuffers };
}

test.each([
  ['adam', 3],
  ['adamw', 3],
  ['rmsprop', 2],
  ['sgd', 2],
] as const)('%s holds %s tensors a parameter, whatever else a step does', async (optimizer, perParameter) => {
  const before = counts();
  const training = {
    optimizer,
    dropout: 0.3,
    labelSmoothing: 0.1,
    teacherForcingEnd: 0,
    keepBest: true,
    validateEvery: 5,
  };
  const network = await tinyNetwork({ training });
  for await (const _ of train(network, tinyRun(network), {
    untilStep: network.training.steps,
    signal: new AbortController().signal,
  }));
  const held = perParameter * network.model.table.length;
  expect(counts()).toEqual({ tensors: before.tensors + held, buffers: before.buffers + held });
  disposeNetwork(network);
  expect(counts()).toEqual(before);
});

test('translating, evaluating, going back, rebuilding, saving and changing the backend leave none behind', async () => {
  const before = counts();
  const session = createSession(nodeWasmUrl());
  const context: CallContext = {
    session,
    signal: new AbortController().signal,
    emit: () => {},
    letOthersIn: () => {},
  };
  const build = { model: tinyModelSpec, training: tinyTrainSpec };
  const data = { ...defaultsOf(dataFields), minFrequency: 1 };
  const source = { kind: 'tsv', name: 'tiny', content: tinyTsv } as const;
  await device.start({ backend: 'wasm' }, context);
  await corpus.load({ source, data }, context);
  await model.build(build, context);
  const held = 3 * (session.network?.model.table.length ?? 0);

  const found: Record<string, number> = {};
  const note = (what: string) => {
    found[what] = tf.memory().numTensors - before.tensors;
  };
  const changeBackend = async (backend: Backend) => {
    await device.start({ backend }, context);
    expect(tf.getBackend()).toBe(backend);
  };
  note('built');
  await training.watch({ sentence: 'she sleeps.' }, context);
  await training.run({ untilStep: 3 }, context);
  note('trained, with probes');
  await translation.translate({ sentence: 'the dog sees a red car.' }, context);
  note('translated');
  await translation.force({ sentence: 'the dog sleeps.', target: 'le chien dort.' }, context);
  note('led along');
  await evaluation.run({ on: 'validation' }, context);
  note('evaluated');
  await changeBackend('cpu');
  note('moved to cpu');
  await training.run({ untilStep: 5 }, context);
  note('trained on cpu');
  await device.start({ backend: 'webgl' }, context).catch(() => {});
  note('refused a backend');
  await changeBackend('wasm');
  note('moved back');
  await training.run({ untilStep: 12 }, context); // beyond a validation
  await training.restore({}, context);
  note('gone back');
  expect(session.network?.optimizer.step).toBe(10);
  await model.build(build, context);
  note('rebuilt');
  const { files } = await checkpoint.save({}, context);
  note('saved');
  await checkpoint.load({ files }, context);
  note('loaded');
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, held])));
  expect(Object.keys(found)).toHaveLength(13);

  await corpus.load({ source, data }, context); // the network goes with its corpus
  expect(counts()).toEqual(before);
});

test('fault 20: training begun and ended two hundred times leaves no tensor behind', async () => {
  const session = createSession(nodeWasmUrl());
  const context: CallContext = {
    session,
    signal: new AbortController().signal,
    emit: () => {},
    letOthersIn: () => {},
  };
  const data = { ...defaultsOf(dataFields), minFrequency: 1 };
  await device.start({ backend: 'wasm' }, context);
  await corpus.load({ source: { kind: 'tsv', name: 'tiny', content: tinyTsv }, data }, context);
  await model.build({ model: tinyModelSpec, training: { ...tinyTrainSpec, steps: 1000 } }, context);
  await training.watch({ sentence: 'she sleeps.' }, context);
  const runAndPause = async () => {
    const controller = new AbortController();
    const emit: CallContext['emit'] = ({ name }) => name === 'training/step' && controller.abort();
    const stop = await training.run({}, { ...context, signal: controller.signal, emit });
    expect(stop.reason).toBe('paused');
  };
  await runAndPause();
  const before = counts();
  for (let cycle = 0; cycle < 200; cycle++) await runAndPause();
  expect(session.network?.optimizer.step).toBe(201);
  expect(counts()).toEqual(before);
  await corpus.load({ source: { kind: 'tsv', name: 'tiny', content: tinyTsv }, data }, context);
});
