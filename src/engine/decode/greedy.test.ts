import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { END_ID, PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { train } from '../train/trainer.ts';
import { maximumTargetLength } from './decodingSession.ts';
import { type GreedyStep, greedy, greedyBatch, indexOfLargest } from './greedy.ts';

const sources = tinyPairs.slice(0, 14).map((pair) => pair.source);

/** Trained for a moment, so that sentences end by themselves at different lengths. */
async function trained(attention: 'additive' | 'dot' | 'none'): Promise<Network> {
  const network = await tinyNetwork({ model: { attention } });
  const run = { ...tinyRun(network), validation: [] };
  const training = train(network, run, { untilStep: 60, signal: new AbortController().signal });
  while (!(await training.next()).done);
  return network;
}

async function decode(network: Network, source: ArrayLike<number>, limit?: number): Promise<GreedyStep[]> {
  const steps: GreedyStep[] = [];
  for await (const step of greedy(network.model, source, limit)) steps.push(step);
  return steps;
}

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
      const ids = (await decode(network, source)).map((step) => step.id);
      expect(ids.indexOf(END_ID)).toBe(ids.at(-1) === END_ID ? ids.length - 1 : -1);
      single.push(ids.filter((id) => id !== END_ID));
    }
    expect(batch).toEqual(single);
    expect(new Set(batch.map((ids) => ids.length)).size).toBeGreaterThan(1);
  });

  test('probabilities add up to 1, the likeliest is taken, attention has a column per source token', async () => {
    for (const source of sources.slice(0, 4)) {
      for (const { id, probabilities, attention: weights } of await decode(network, source)) {
        // Some dozen f32 terms.
        expect(Math.abs(sum(probabilities) - 1)).toBeLessThan(1e-6);
        expect(probabilities).toHaveLength(network.model.vocabulary.target);
        expect(id).toBe(indexOfLargest(probabilities));
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

  test('no tensor stays behind, also where the listener leaves early', async () => {
    const before = tf.memory().numTensors;
    await greedyBatch(network.model, sources);
    for await (const _step of greedy(network.model, sources[0] ?? [])) break;
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
    const steps = await decode(network, [4, 5], 6);
    expect(steps.map((step) => step.id)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(steps.map((step) => [step.probabilities[PAD_ID], step.probabilities[START_ID]])).toEqual(
      steps.map(() => [0, 0]),
    );
    const [words] = await greedyBatch(network.model, [[4, 5]]);
    expect(new Set(words)).toEqual(new Set([5]));
  });

  test('stops at the limit, which grows with the source', async () => {
    favour({ 5: 50 });
    for (const length of [0, 1, 6]) {
      const source = Array.from({ length }, () => 4);
      const limit = maximumTargetLength(length);
      expect(await decode(network, source)).toHaveLength(limit);
      expect((await greedyBatch(network.model, [source]))[0]).toHaveLength(limit);
    }
    expect([0, 1, 6, 7].map(maximumTargetLength)).toEqual([8, 9, 17, 18]);
  });

  test('in a batch each sentence has its own limit', async () => {
    favour({ 5: 50 });
    const outputs = await greedyBatch(network.model, [[4], [4, 4, 4, 4, 4, 4]]);
    expect(outputs.map((words) => words.length)).toEqual([9, 17]);
  });

  test('stops at </s>', async () => {
    favour({ [END_ID]: 50 });
    expect((await decode(network, [4, 5])).map((step) => step.id)).toEqual([END_ID]);
    expect(await greedyBatch(network.model, [[4, 5], [6]])).toEqual([[], []]);
  });
});

test('of equal values the first is the largest', () => {
  expect(indexOfLargest([1, 3, 3, 2])).toBe(1);
  expect(indexOfLargest([0, 0])).toBe(0);
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
