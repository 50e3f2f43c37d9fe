import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { batchOf } from '../model/batch.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { validate } from './validate.ts';

let network: Network;
beforeAll(async () => {
  await loadBackend('cpu', nodeWasmUrl());
  network = await tinyNetwork();
});
afterAll(() => disposeNetwork(network));

test('equals the loss and accuracy of one batch of all pairs', async () => {
  const [loss, accuracy] = tf.tidy(() => {
    const result = network.model.loss(batchOf(tinyPairs), { withGradient: false });
    return [result.loss.dataSync()[0], result.accuracy.dataSync()[0]] as [number, number];
  });
  const scores = await validate(network.model, tinyPairs);
  expect(scores.pairs).toBe(tinyPairs.length);
  expect(tinyPairs.length).toBeGreaterThan(64); // more than one batch
  // f32 sums over about 400 tokens, added up in another order.
  expect(Math.abs(scores.lossNatsPerToken / loss - 1)).toBeLessThan(1e-6);
  expect(Math.abs(scores.tokenAccuracy / accuracy - 1)).toBeLessThan(1e-6);
  expect(scores.perplexity).toBe(Math.exp(scores.lossNatsPerToken));
});

test('the order of the pairs does not matter', async () => {
  const inOrder = await validate(network.model, tinyPairs);
  const shuffled = await validate(network.model, createRandom(3).shuffle(tinyPairs));
  expect(Math.abs(shuffled.lossNatsPerToken / inOrder.lossNatsPerToken - 1)).toBeLessThan(1e-6);
  expect(Math.abs(shuffled.tokenAccuracy / inOrder.tokenAccuracy - 1)).toBeLessThan(1e-6);
});

test('tells how many pairs are done, all of them in the end', async () => {
  const done: number[] = [];
  await validate(network.model, tinyPairs, (count) => done.push(count));
  expect(done).toEqual([64, 78]);
});
