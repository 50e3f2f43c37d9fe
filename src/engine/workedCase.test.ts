import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../core/random/random.ts';
import { builtinData } from '../core/spec/dataSpec.ts';
import { findModelPreset, presetSettings } from '../core/spec/modelPresets.ts';
import { workedPairs } from '../core/workedCase/workedPairs.ts';
import { nodeWasmUrl } from '../testing/nodeWasmUrl.ts';
import { loadCorpus } from './corpus/loadCorpus.ts';
import { translate } from './decode/translate.ts';
import { loadBackend } from './device/loadBackend.ts';
import { buildNetwork, disposeNetwork, type Network } from './network.ts';
import { createBatcher } from './train/batcher.ts';
import { train } from './train/trainer.ts';

/** The worked case, on the network that is made for it. */

let network: Network;
beforeAll(async () => {
  await loadBackend('wasm', nodeWasmUrl());
  const { model, training } = presetSettings(findModelPreset('to-follow-by-hand')!);
  const corpus = await loadCorpus({ kind: 'worked' }, builtinData, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  network = await buildNetwork(model, training, corpus.codecs);
  const random = createRandom(training.seed).stream('order');
  const run = {
    batcher: createBatcher(corpus.training, () => training.batchSize, random),
    validation: corpus.validation,
    firstLossNatsPerToken: null,
    good: null,
  };
  const steps = train(network, run, { untilStep: training.steps, signal: new AbortController().signal });
  while (!(await steps.next()).done);
});
afterAll(() => disposeNetwork(network));

test('all of it is learnt, by a network of eight units', async () => {
  expect(workedPairs[0]).toMatchObject({ source: 'Hello world', target: 'Bonjour le monde' });
  for (const { source, target } of workedPairs) {
    const translation = await translate(network, source);
    expect(translation.target).toBe(target.toLowerCase());
    for (const { probability } of translation.targetTokens) expect(probability).toBeGreaterThan(0.5);
  }
});
