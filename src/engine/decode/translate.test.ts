import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import type { TargetToken } from '../../protocol/translation.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
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

describe('with settings', () => {
  const sentence = 'she likes bread.';
  const beam: DecodeSpec = { ...greedyDecoding, method: 'beam', nBest: 4 };

  test('beam search lists its hypotheses, each with attention of its own, and describes the best', async () => {
    const heard: TargetToken[] = [];
    const translation = await translate(network, sentence, {
      decode: beam,
      onToken: (token) => heard.push(token),
    });
    expect(heard).toEqual([]);
    const { hypotheses, ...best } = translation;
    expect(hypotheses).toHaveLength(4);
    expect(best).toMatchObject({ target: 'elle aime du pain.', isComplete: true });
    expect(best.targetTokens).toEqual(hypotheses[0]?.tokens);
    expect(best.target).toBe(hypotheses[0]?.text);
    expect(new Set(hypotheses.map(({ text, isComplete }) => `${text} ${isComplete}`)).size).toBe(4);
    for (const { tokens, logProbability, isComplete } of hypotheses) {
      expect(tokens.at(-1)?.text === '</s>').toBe(isComplete);
      const sum = tokens.reduce((total, { probability }) => total + Math.log(probability), 0);
      expect(Math.abs(sum - logProbability)).toBeLessThan(1e-9);
      for (const { attention } of tokens) expect(attention).toHaveLength(5);
    }
    const heatmaps = hypotheses.map(({ tokens }) => JSON.stringify(tokens.map(({ attention }) => attention)));
    expect(new Set(heatmaps).size).toBe(4);
  });

  test('scores fall from one hypothesis to the next; a forced translation has the same probability', async () => {
    const { hypotheses } = await translate(network, sentence, { decode: beam });
    const complete = hypotheses.filter(({ isComplete }) => isComplete);
    const scores = complete.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { text, logProbability } of complete.slice(0, 2)) {
      const [forced] = (await forceTranslation(network, sentence, text)).hypotheses;
      expect(forced?.text).toBe(text);
      // A dozen f32 terms, one product over all steps instead of one per step.
      expect(Math.abs((forced?.logProbability ?? Number.NaN) - logProbability)).toBeLessThan(1e-4);
    }
  });

  test('a prefix is read first, its unknown words under their own names', async () => {
    for (const method of ['greedy', 'beam', 'sample'] as const) {
      const { hypotheses } = await translate(network, sentence, {
        decode: { ...beam, method },
        prefix: 'le zèbre aime',
      });
      expect(hypotheses.length).toBeGreaterThanOrEqual(1);
      for (const { tokens, text } of hypotheses) {
        expect(tokens.slice(0, 3).map((token) => token.text)).toEqual(['le', 'zèbre', 'aime']);
        expect(tokens.map(({ isGiven = false }) => isGiven).lastIndexOf(true)).toBe(2);
        expect(text).toMatch(/^le zèbre aime/);
      }
    }
    // Longer than any translation may grow: what is given stands, and one token follows.
    const long = await translate(network, 'she', { prefix: Array(30).fill('chat').join(' ') });
    expect(long.targetTokens.length).toBe(31);
  });

  test('<unk> is replaced where that is wished', async () => {
    const bias = network.model.variables.get('output.bias') as tf.Variable;
    const former = tf.clone(bias);
    tf.tidy(() => {
      const favour = new Float32Array(bias.size);
      favour[UNKNOWN_ID] = 100;
      bias.assign(tf.add(bias, favour));
    });
    const decode = { ...greedyDecoding, lengthFactor: 0, lengthConstant: 2 };
    const plain = await translate(network, 'she likes zebras.', { decode });
    const replaced = await translate(network, 'she likes zebras.', {
      decode: { ...decode, replaceUnknown: true },
    });
    bias.assign(former);
    former.dispose();
    expect(plain.target).toBe('<unk> <unk>');
    expect(plain.targetTokens.map((token) => 'replacedFrom' in token)).toEqual([false, false]);
    for (const { text, replacedFrom, candidates } of replaced.targetTokens) {
      expect(['she', 'likes', 'zebras']).toContain(text);
      expect(replaced.sourceTokens[replacedFrom as number]?.text).toBe(text);
      expect(candidates[0]?.text).toBe('<unk>');
    }
    expect(replaced.target).toBe(replaced.targetTokens.map(({ text }) => text).join(' '));
  });
});
