import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TargetToken } from '../../protocol/translation.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { train } from '../train/trainer.ts';
import { forceTranslation } from './forceTranslation.ts';
import { readSource, translate } from './translate.ts';

let network: Network;
beforeAll(async () => {
  await loadBackend('wasm', nodeWasmUrl());
  network = await tinyNetwork({
    model: { hiddenSize: 24, embeddingSize: 12 },
    training: { learningRate: 0.04 },
  });
  const run = { ...tinyRun(network), validation: [] };
  const training = train(network, run, { untilStep: 70, signal: new AbortController().signal });
  while (!(await training.next()).done);
});
afterAll(() => disposeNetwork(network));

test('a trained sentence comes out right, token by token', async () => {
  const heard: [number, TargetToken][] = [];
  const translation = await translate(network, 'The dog sees a red car.', {
    onToken: (token, position) => heard.push([position, token]),
  });
  expect(translation.target).toBe('le chien voit une voiture rouge.');
  expect(translation.isComplete).toBe(true);
  expect(translation.sourceTokens.map(({ text, isKnown }) => [text, isKnown])).toEqual(
    ['the', 'dog', 'sees', 'a', 'red', 'car', '.', '</s>'].map((text) => [text, true]),
  );
  expect(heard).toEqual(translation.targetTokens.map((token, position) => [position, token]));
  expect(translation.targetTokens.at(-1)?.text).toBe('</s>');
  for (const { text, probability, candidates, attention } of translation.targetTokens) {
    expect(candidates).toHaveLength(5);
    expect(candidates[0]).toEqual({ text, probability });
    const probabilities = candidates.map((candidate) => candidate.probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(attention).toHaveLength(8);
  }
});

test('unknown words are marked and read as <unk>', async () => {
  const { ids, tokens } = readSource(network.codecs.source, 'the zebra sleeps.');
  expect(tokens.map(({ text, isKnown }) => [text, isKnown])).toEqual([
    ['the', true],
    ['zebra', false],
    ['sleeps', true],
    ['.', true],
    ['</s>', true],
  ]);
  expect(network.codecs.source.vocabulary.decode(ids)).toEqual(['the', '<unk>', 'sleeps', '.']);
  expect((await translate(network, 'the zebra sleeps.')).sourceTokens).toEqual(tokens);
});

test('nothing to translate gives nothing', async () => {
  const translation = await translate(network, '  ');
  expect(translation).toEqual({
    source: '  ',
    sourceTokens: [{ text: '</s>', isKnown: true, wordIndex: 0 }],
    targetTokens: [],
    target: '',
    isComplete: false,
    hypotheses: [],
  });
});

test('aborting ends the translation where it is', async () => {
  const controller = new AbortController();
  const whole = await translate(network, 'she likes bread.');
  const part = await translate(network, 'she likes bread.', {
    signal: controller.signal,
    onToken: (_, position) => {
      if (position === 1) controller.abort();
    },
  });
  expect(part.targetTokens).toEqual(whole.targetTokens.slice(0, 2));
  expect(part.isComplete).toBe(false);
  expect(part.target).toBe('elle aime');
});

test('led along its own translation, the network gives the same probabilities', async () => {
  const free = await translate(network, 'she likes bread.');
  const forced = await forceTranslation(network, 'she likes bread.', free.target);
  expect(forced.targetTokens.map((token) => token.text)).toEqual(
    free.targetTokens.map((token) => token.text),
  );
  forced.targetTokens.forEach((token, index) => {
    // One product over all steps instead of one per step: f32 sums in another order.
    expect(Math.abs(token.probability - (free.targetTokens[index]?.probability ?? Number.NaN))).toBeLessThan(
      1e-5,
    );
  });
});
