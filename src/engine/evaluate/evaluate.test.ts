import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { EvaluationReport } from '../../protocol/evaluation.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyCorpus } from '../../testing/tinyCorpus.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { train } from '../train/trainer.ts';
import { evaluate } from './evaluate.ts';
import { translateAll } from './translateAll.ts';

/** Half trained, so that methods of decoding differ. */
let network: Network;
beforeAll(async () => {
  await loadBackend('wasm', nodeWasmUrl());
  network = await tinyNetwork();
  const run = { ...tinyRun(network), validation: [] };
  const training = train(network, run, { untilStep: 25, signal: new AbortController().signal });
  while (!(await training.next()).done);
});
afterAll(() => disposeNetwork(network));

const pairs = tinyCorpus.map((pair) => ({ ...pair, links: null }));
const beam: DecodeSpec = { ...greedyDecoding, method: 'beam' };

function scores(decode?: DecodeSpec): Promise<EvaluationReport> {
  return evaluate(network, pairs, {
    ...(decode && { decode }),
    signal: new AbortController().signal,
    onProgress: () => {},
  });
}

test('a beam of width 1 scores as greedy search does', async () => {
  const greedy = await scores();
  expect(greedy.decode).toEqual(greedyDecoding);
  const narrow = await scores({ ...beam, beamWidth: 1 });
  expect(narrow).toEqual({ ...greedy, decode: narrow.decode });
});

test('whatever the method, the same sentences as one by one', async () => {
  const { source } = network.codecs;
  const sentences = tinyCorpus.map((pair) => ({
    text: pair.source,
    source: source.vocabulary.encode(source.tokenizer.tokenize(pair.source)),
  }));
  const methods: DecodeSpec[] = [
    greedyDecoding,
    { ...greedyDecoding, replaceUnknown: true },
    { ...beam, beamWidth: 3, coveragePenalty: 0.2, lengthConstant: 3 },
    { ...greedyDecoding, method: 'sample', temperature: 0.8, topK: 5 },
  ];
  const outputs: string[] = [];
  for (const decode of methods) {
    const done: number[] = [];
    const texts = await translateAll(network, sentences, {
      decode,
      signal: new AbortController().signal,
      onProgress: (count) => done.push(count),
    });
    for (const [index, { source: text }] of tinyCorpus.entries()) {
      if (index % 9 === 0) expect(texts[index]).toBe((await translate(network, text, { decode })).target);
    }
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(tinyCorpus.length);
    outputs.push(texts.join('\n'));
  }
  expect(outputs[0]).toBe(outputs[1]);
  expect(new Set(outputs).size).toBe(3);
});

test('aborting ends it with its code, and no tensor stays behind', async () => {
  const before = tf.memory().numTensors;
  const controller = new AbortController();
  const progress: number[] = [];
  const aborted = evaluate(network, pairs, {
    decode: { ...beam, beamWidth: 8 },
    signal: controller.signal,
    onProgress: (done) => {
      progress.push(done);
      controller.abort();
    },
  });
  await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
  expect(progress).toEqual([8]);
  expect(tf.memory().numTensors).toBe(before);
});
