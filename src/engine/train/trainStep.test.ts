import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { batchOf } from '../model/batch.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { trainStep } from './trainStep.ts';

/** What the settings of a step do to its loss. The weights as good as stand still, so that losses can be compared. */
const still: Partial<TrainSpec> = { optimizer: 'sgd', learningRate: 1e-6 };

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));
beforeAll(() => loadBackend('cpu', nodeWasmUrl()));

const batch = batchOf(tinyPairs.slice(0, 8));

/** The losses of so many steps on one batch. */
async function lossesOf(training: Partial<TrainSpec>, steps = 3): Promise<number[]> {
  const network = await tinyNetwork({ training: { ...still, ...training } });
  networks.push(network);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { lossNatsPerToken } = await trainStep(network.model, network.optimizer, batch, network.training);
    losses.push(lossNatsPerToken);
  }
  return losses;
}

/** The largest difference between any two. */
const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

test('without dropout the loss is that of the whole network', async () => {
  const losses = await lossesOf({});
  const { model } = networks[0] as Network;
  const [whole] = tf.tidy(() => model.loss(batch, { withGradient: false }).loss.dataSync());
  expect(spread([...losses, whole as number])).toBeLessThan(1e-4); // three steps of at most 1e-6, clipped to length 1
});

describe.each(['plain', 'variational'] as const)('%s dropout', (dropoutKind) => {
  test('leaves out other numbers at each step, and the same again from the same seed', async () => {
    const losses = await lossesOf({ dropout: 0.5, dropoutKind });
    expect(new Set(losses.map((loss) => loss.toFixed(3))).size).toBe(3);
    expect(await lossesOf({ dropout: 0.5, dropoutKind })).toEqual(losses);
  });
});

test('the two kinds of dropout leave out different numbers', async () => {
  const [plain, variational] = await Promise.all(
    (['plain', 'variational'] as const).map((dropoutKind) => lossesOf({ dropout: 0.5, dropoutKind }, 1)),
  );
  expect(plain).not.toEqual(variational);
});

test('label smoothing adds its share of how far the right words are from the mean', async () => {
  const [sharp = 0, half = 0, most = 0] = (
    await Promise.all([0, 0.4, 0.8].map((labelSmoothing) => lossesOf({ labelSmoothing }, 1)))
  ).flat();
  expect(Math.abs(half - sharp)).toBeGreaterThan(1e-3);
  // Linear in ε; four f32 numbers near 3.
  expect(Math.abs(most - sharp - 2 * (half - sharp))).toBeLessThan(2e-6);
});
