import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { decodeSentences } from './decodeSentences.ts';
import { emptyHypothesis } from './hypothesis.ts';
import { logProbabilities } from './logProbabilities.ts';
import { drawable, sample, type Truncation } from './sample.ts';

const all: Truncation = { temperature: 1, topK: 0, topP: 1 };

/** The logarithms of these probabilities; the ids are those of <unk>, </s> and words. */
function outlook(probabilities: Readonly<Record<number, number>>): Float64Array {
  const size = Math.max(...Object.keys(probabilities).map(Number)) + 1;
  return Float64Array.from({ length: size }, (_, id) => Math.log(probabilities[id] ?? 0));
}

/** The probabilities with which tokens are drawn. */
function shares(drawn: readonly (readonly [id: number, weight: number])[]): Record<number, number> {
  const total = drawn.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(drawn.map(([id, weight]) => [id, weight / total]));
}

describe('what may be drawn', () => {
  const five = outlook({ 1: 0.05, 3: 0.4, 4: 0.3, 5: 0.2, 6: 0.05 });

  test('all, by their probabilities', () => {
    const drawn = shares(drawable(five, all));
    expect(Object.keys(drawn).map(Number)).toEqual([1, 3, 4, 5, 6]);
    expect(drawn[3]).toBeCloseTo(0.4, 12);
    expect(drawn[6]).toBeCloseTo(0.05, 12);
  });

  test('the k likeliest; of equals the lower id', () => {
    expect(drawable(five, { ...all, topK: 2 }).map(([id]) => id)).toEqual([3, 4]);
    expect(shares(drawable(five, { ...all, topK: 2 }))[3]).toBeCloseTo(4 / 7, 12);
    expect(drawable(five, { ...all, topK: 4 }).map(([id]) => id)).toEqual([3, 4, 5, 1]);
    expect(drawable(five, { ...all, topK: 99 })).toHaveLength(5);
  });

  test('the fewest that reach p, also where one alone is more', () => {
    expect(drawable(five, { ...all, topP: 0.3 }).map(([id]) => id)).toEqual([3]);
    expect(drawable(five, { ...all, topP: 0.6 }).map(([id]) => id)).toEqual([3, 4]);
    expect(drawable(five, { ...all, topP: 0.9 - 1e-9 }).map(([id]) => id)).toEqual([3, 4, 5]);
    expect(shares(drawable(five, { ...all, topP: 0.6 }))[4]).toBeCloseTo(3 / 7, 12);
  });

  test('k first, then p of what is left: 0.4 of 0.7 reaches a half', () => {
    expect(drawable(five, { ...all, topK: 2, topP: 0.5 }).map(([id]) => id)).toEqual([3]);
    expect(drawable(five, { ...all, topP: 0.5 }).map(([id]) => id)).toEqual([3, 4]);
  });

  test('the temperature comes before both', () => {
    // Probabilities to the power of 2: 0.16, 0.09, 0.04, and twice 0.0025 of 0.295.
    const cool = shares(drawable(five, { ...all, temperature: 0.5 }));
    expect(cool[3]).toBeCloseTo(0.16 / 0.295, 12);
    expect(drawable(five, { ...all, temperature: 0.5, topP: 0.5 }).map(([id]) => id)).toEqual([3]);
    const hot = shares(drawable(five, { ...all, temperature: 5 }));
    expect(hot[6]).toBeGreaterThan(0.15);
  });

  test('never what has no probability, and nothing where there are no numbers', () => {
    expect(drawable(outlook({ 3: 1 }), all)).toEqual([[3, 1]]);
    expect(drawable(new Float64Array(5).fill(Number.NaN), all)).toEqual([]);
  });

  test('weights in the order of the probabilities, whatever the settings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 5, maxLength: 30 }),
        fc.record({
          temperature: fc.double({ min: 0.05, max: 5, noNaN: true }),
          topK: fc.nat(30),
          topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
        }),
        (logits, truncation) => {
          const outcomes = logProbabilities(logits, 0, logits.length);
          const drawn = drawable(outcomes, truncation);
          expect(drawn.length).toBeGreaterThanOrEqual(1);
          if (truncation.topK > 0) expect(drawn.length).toBeLessThanOrEqual(truncation.topK);
          for (const [rank, [id, weight]] of drawn.entries()) {
            expect([0, 2]).not.toContain(id);
            expect(weight).toBeLessThanOrEqual(drawn[rank - 1]?.[1] ?? Number.POSITIVE_INFINITY);
          }
        },
      ),
    );
  });
});

/**
 * Pearson's χ² of counts against expected shares. With 5 outcomes, that is 4 degrees of freedom, a fair draw exceeds
 * 23.5 once in ten thousand times; the seed is fixed, so that it either does or does not.
 */
const largestChiSquared = 23.5;

test.each([all, { ...all, temperature: 0.7 }, { ...all, temperature: 2 }])(
  'tokens come up as often as the softmax says: %o',
  (truncation) => {
    const logits = [0, 0.3, 0, 1.2, -0.5, 2, 0.1];
    const outcomes = logProbabilities(logits, 0, logits.length);
    // The softmax at this temperature, straight from the logits.
    const weights = [1, 3, 4, 5, 6].map((id) => Math.exp((logits[id] as number) / truncation.temperature));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const method = sample(truncation, createRandom(11).stream('frequencies'));
    const draws = 20_000;
    const counts = new Map<number, number>();
    for (let draw = 0; draw < draws; draw++) {
      const [choice] = method.choose([emptyHypothesis], [{ logProbabilities: outcomes, attention: null }]);
      counts.set(choice?.id as number, (counts.get(choice?.id as number) ?? 0) + 1);
    }
    const chiSquared = [1, 3, 4, 5, 6].reduce((sum, id, index) => {
      const expected = (draws * (weights[index] as number)) / total;
      return sum + ((counts.get(id) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(draws);
    expect(chiSquared).toBeLessThan(largestChiSquared);
  },
);

describe('sampled translations', () => {
  let network: Network;
  beforeAll(async () => {
    await loadBackend('cpu', nodeWasmUrl());
    network = await tinyNetwork();
  });
  afterAll(() => disposeNetwork(network));

  const spec: DecodeSpec = { ...greedyDecoding, method: 'sample', nBest: 4, seed: 5 };
  const source = tinyPairs[0]?.source ?? [];
  async function drawn(fields: Partial<DecodeSpec> = {}, sources = [source]): Promise<string[][]> {
    const found = await decodeSentences(
      network.model,
      sources.map((each) => ({ source: each })),
      { ...spec, ...fields },
    );
    return found.map((each) => each.map(({ tokens }) => tokens.map(({ id }) => id).join(' ')));
  }

  test('are the same for the same seed, others for another, and differ among themselves', async () => {
    const [first] = await drawn();
    expect(first).toHaveLength(4);
    expect(await drawn()).toEqual([first]);
    expect(await drawn({ seed: 6 })).not.toEqual([first]);
    expect(new Set(first).size).toBeGreaterThan(1);
  });

  test('are the same alone and among others, one or many of them', async () => {
    const others = tinyPairs.slice(1, 4).map((pair) => pair.source);
    const [alone] = await drawn();
    const together = await drawn({}, [...others, source]);
    expect(together.at(-1)).toEqual(alone);
    const [only] = await drawn({ nBest: 1 });
    expect(alone).toContain(only?.[0]);
  });

  test('of different sentences have nothing to do with each other, even where all words are alike', async () => {
    const blank = await tinyNetwork();
    for (const variable of blank.model.variables.values()) {
      tf.tidy(() => variable.assign(tf.zerosLike(variable)));
    }
    const inputs = tinyPairs.slice(0, 2).map((pair) => ({ source: pair.source }));
    const found = await decodeSentences(blank.model, inputs, { ...spec, nBest: 1 });
    const [one, other] = found.map((each) => each[0]?.tokens.map(({ id }) => id));
    expect(one?.slice(0, 3)).not.toEqual(other?.slice(0, 3));
    disposeNetwork(blank);
  });

  test('from the likeliest word alone are greedy', async () => {
    const [greedy] = await drawn({ method: 'greedy' });
    expect(await drawn({ topK: 1, nBest: 1 })).toEqual([greedy]);
    expect(await drawn({ topP: 0.01, nBest: 1 })).toEqual([greedy]);
  });

  test('stand in the order of their probability, complete ones first', async () => {
    const found = await decodeSentences(network.model, [{ source }], { ...spec, nBest: 10 });
    const ranks = found[0]?.map(({ isComplete, score }) => (isComplete ? 0 : -1e6) + score) ?? [];
    expect(ranks).toHaveLength(10);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });
});
