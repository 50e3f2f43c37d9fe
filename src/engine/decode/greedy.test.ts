import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DecodeSpec, greedyDecoding, maximumTargetLength } from '../../core/spec/decodeSpec.ts';
import { END_ID, PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { train } from '../train/trainer.ts';
import { decodeSentences } from './decodeSentences.ts';
import { greedyBatch } from './greedy.ts';
import type { ScoredHypothesis } from './search.ts';

const sources = tinyPairs.slice(0, 14).map((pair) => pair.source);

/** Trained for a moment, so that sentences end by themselves at different lengths. */
async function trained(attention: 'additive' | 'dot' | 'none'): Promise<Network> {
  const network = await tinyNetwork({ model: { attention } });
  const run = { ...tinyRun(network), validation: [] };
  const training = train(network, run, { untilStep: 60, signal: new AbortController().signal });
  while (!(await training.next()).done);
  return network;
}

async function decode(
  network: Network,
  source: ArrayLike<number>,
  limits: Partial<DecodeSpec> = {},
): Promise<ScoredHypothesis> {
  const [found = []] = await decodeSentences(network.model, [{ source }], { ...greedyDecoding, ...limits });
  expect(found).toHaveLength(1);
  return found[0] as ScoredHypothesis;
}

const idsOf = ({ tokens }: ScoredHypothesis) => tokens.map(({ id }) => id);

describe.each(['additive', 'dot', 'none'] as const)('greedy search with attention %s', (attention) => {
  let network: Network;
  beforeAll(async () => {
    await loadBackend('wasm', nodeWasmUrl());
    network = await trained(attention);
  });
  afterAll(() => disposeNetwork(network));

  test('one by one and as a batch give the same words', async () => {
    const batch = await greedyBatch(network.model, sources);
    const single: number[][] = [];
    for (const source of sources) {
      const found = await decode(network, source);
      const ids = idsOf(found);
      expect(ids.indexOf(END_ID)).toBe(found.isComplete ? ids.length - 1 : -1);
      single.push(ids.filter((id) => id !== END_ID));
    }
    expect(batch).toEqual(single);
    expect(new Set(batch.map((ids) => ids.length)).size).toBeGreaterThan(1);
  });

  test('the likeliest is taken, and attention has a column per source token', async () => {
    for (const source of sources.slice(0, 4)) {
      const { tokens, logProbability, score } = await decode(network, source);
      expect(score).toBe(logProbability);
      expect(Math.abs(sum(tokens.map((token) => token.logProbability)) - logProbability)).toBeLessThan(1e-12);
      for (const { id, logProbability, candidates, attention: weights } of tokens) {
        expect(candidates).toHaveLength(5);
        expect(candidates[0]).toEqual({ id, probability: Math.exp(logProbability) });
        expect(sum(candidates.map(({ probability }) => probability))).toBeLessThan(1 + 1e-12);
        if (attention === 'none') {
          expect(weights).toBe(null);
        } else {
          expect(weights).toHaveLength(source.length + 1); // with </s>
          expect(Math.abs(sum(weights ?? []) - 1)).toBeLessThan(1e-6);
          expect(weights?.every((weight) => weight >= 0)).toBe(true);
        }
      }
    }
  });

  test('no tensor stays behind, also where it is aborted', async () => {
    const before = tf.memory().numTensors;
    await greedyBatch(network.model, sources);
    const controller = new AbortController();
    const [found = []] = await decodeSentences(
      network.model,
      [{ source: sources[0] ?? [] }],
      greedyDecoding,
      {
        signal: controller.signal,
        onStep: () => controller.abort(),
      },
    );
    expect(found.map(({ tokens, isComplete }) => [tokens.length, isComplete])).toEqual([[1, false]]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('what may be answered', () => {
  let network: Network;
  beforeAll(async () => {
    await loadBackend('cpu', nodeWasmUrl());
    network = await tinyNetwork();
  });
  afterAll(() => disposeNetwork(network));

  /** Makes some tokens likelier than any other. */
  function favour(biases: Readonly<Record<number, number>>): void {
    const bias = network.model.variables.get('output.bias') as tf.Variable;
    tf.tidy(() => {
      const values = new Float32Array(network.model.vocabulary.target);
      for (const [id, value] of Object.entries(biases)) values[Number(id)] = value;
      bias.assign(tf.tensor1d(values));
    });
  }

  test('never <pad> nor <s>, however likely', async () => {
    favour({ [PAD_ID]: 1000, [START_ID]: 1000, 5: 50 });
    const found = await decode(network, [4, 5], { lengthFactor: 0, lengthConstant: 6 });
    expect(idsOf(found)).toEqual([5, 5, 5, 5, 5, 5]);
    for (const { candidates } of found.tokens) {
      expect(candidates.map(({ id }) => id)).not.toContain(PAD_ID);
      expect(candidates.map(({ id }) => id)).not.toContain(START_ID);
    }
    const [words] = await greedyBatch(network.model, [[4, 5]]);
    expect(new Set(words)).toEqual(new Set([5]));
  });

  test('stops at the limit, which grows with the source', async () => {
    favour({ 5: 50 });
    for (const length of [0, 1, 6]) {
      const source = Array.from({ length }, () => 4);
      const limit = maximumTargetLength(length);
      expect((await decode(network, source)).tokens).toHaveLength(limit);
      expect((await greedyBatch(network.model, [source]))[0]).toHaveLength(limit);
    }
    expect([0, 1, 6, 7].map((length) => maximumTargetLength(length))).toEqual([8, 9, 17, 18]);
  });

  test('nothing, where the weights are no numbers any more', async () => {
    favour({ 5: Number.NaN });
    const found = await decode(network, [4, 5]);
    expect(found.tokens).toEqual([]);
    expect(found.isComplete).toBe(false);
  });

  test('in a batch each sentence has its own limit', async () => {
    favour({ 5: 50 });
    const outputs = await greedyBatch(network.model, [[4], [4, 4, 4, 4, 4, 4]]);
    expect(outputs.map((words) => words.length)).toEqual([9, 17]);
  });

  test('stops at </s>', async () => {
    favour({ [END_ID]: 50 });
    expect(idsOf(await decode(network, [4, 5]))).toEqual([END_ID]);
    expect(await greedyBatch(network.model, [[4, 5], [6]])).toEqual([[], []]);
  });
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
