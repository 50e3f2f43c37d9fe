import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertClose } from '../../testing/closeness.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { forceTranslation } from './forceTranslation.ts';
import { leaveOut } from './leaveOut.ts';

const target = 'le chien voit une voiture rouge.';

let network: Network;
beforeAll(async () => {
  await loadBackend('wasm', nodeWasmUrl());
  network = await tinyNetwork();
});
afterAll(() => disposeNetwork(network));

test.each([
  ['a dog sees.', ['dog sees.', 'a sees.', 'a dog.', 'a dog sees']],
  ['the', ['']],
  [
    'the dog sees a red car and the man sees.',
    ['dog sees a red car and the man sees.', 'the sees a red car and the man sees.'],
  ],
])('%s is read again without each word', async (sentence, others) => {
  const led = await forceTranslation(network, sentence, target);
  const { whole, without } = await leaveOut(network, sentence, led.targetTokens);
  expect(without).toHaveLength(led.sourceTokens.length - 1);
  const forced = async (text: string) =>
    (await forceTranslation(network, text, target)).targetTokens.map(({ probability }) =>
      Math.log(probability),
    );
  // Alone or among others a sentence has the same logits within 1e-5.
  assertClose(await forced(sentence), whole, 1e-5, 'whole');
  for (const [index, other] of others.entries()) {
    expect(without[index]!.wordIndex).toBe(index);
    assertClose(await forced(other), without[index]!.logProbabilities, 1e-5, `without word ${index}`);
  }
});

test('of no translation there is nothing to tell', async () => {
  const { whole, without } = await leaveOut(network, 'the dog', []);
  expect(whole).toEqual([]);
  expect(without.map(({ logProbabilities }) => logProbabilities)).toEqual([[], []]);
});

test('an abort leaves the rest untried', async () => {
  const sentence = 'the dog sees a red car and the man sees a cat.';
  const aborted = await leaveOut(network, sentence, [{ text: 'le' }], AbortSignal.abort());
  expect(aborted.whole).toHaveLength(1);
  expect(aborted.without.length).toBeLessThan(10);
});
