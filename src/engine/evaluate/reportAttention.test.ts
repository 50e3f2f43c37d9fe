import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { forcedAttention } from './forcedAttention.ts';
import { reportAttention } from './reportAttention.ts';

let network: Network;
beforeAll(async () => {
  await loadBackend('wasm', nodeWasmUrl());
  network = await tinyNetwork();
});
afterAll(() => disposeNetwork(network));

// "the cat sees the house ." → "le chat voit la maison ." and </s> on both sides
const pair = tinyPairs[1] as (typeof tinyPairs)[number];

/** As if the source read "the·cat sees the·house ." and the target "le·chat voit la·maison ." in pieces. */
const words = { source: [0, 0, 1, 2, 2, 3], target: [0, 0, 1, 2, 2, 3] };

/** Where each target word looks: the source word with the largest sum, the pieces of the target word together. */
async function linksBySum() {
  const [matrix = []] = await forcedAttention(network.model, [pair]);
  return [0, 1, 2, 3].map((target) => {
    const totals = [0, 0, 0, 0];
    matrix.slice(0, 6).forEach((row, piece) => {
      if (words.target[piece] !== target) return;
      words.source.forEach((word, column) => {
        totals[word] = (totals[word] ?? 0) + (row[column] ?? 0);
      });
    });
    return { source: totals.indexOf(Math.max(...totals)), target, sure: true };
  });
}

test('pieces are judged by gold links between words', async () => {
  const links = await linksBySum();
  const { source } = network.codecs;
  const report = (gold: typeof links) =>
    reportAttention(network.model, [{ ...pair, words, links: gold }], source);
  expect((await report(links))?.alignmentErrorRate).toBe(0);
  const elsewhere = links.map((link) => ({ ...link, source: (link.source + 1) % 4 }));
  expect((await report(elsewhere))?.alignmentErrorRate).toBe(1);
});

test('every other figure is about words too, those of words as before', async () => {
  const { source } = network.codecs;
  const one = [...pair.source].map((_, position) => position);
  const byToken = await reportAttention(network.model, [{ ...pair, links: null }], source);
  const asWords = await reportAttention(
    network.model,
    [{ ...pair, words: { source: one, target: [...pair.target].map((_, position) => position) } }],
    source,
  );
  expect(asWords).toEqual(byToken);
  const byWord = await reportAttention(network.model, [{ ...pair, words }], source);
  // An untrained network looks at all pieces alike: a word of two pieces gets twice as much.
  expect(byToken?.normalizedEntropy).toBeGreaterThan(0.99);
  expect(byWord?.normalizedEntropy).toBeLessThan(0.985);
  expect(byWord?.sinkMass).toBeCloseTo(byToken?.sinkMass ?? Number.NaN, 2);
});
