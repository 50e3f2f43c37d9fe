import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { followTraining } from '../../testing/followTraining.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { readVariables } from '../model/parameters.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { restoreMoment } from './moment.ts';
import type { TrainingRun } from './trainer.ts';

/** Training that has diverged goes back to a state from which it trains as if nothing had happened. */

let networks: Network[] = [];
afterEach(() => {
  networks.forEach(disposeNetwork);
  networks = [];
});
beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

async function begin(training: Partial<TrainSpec>) {
  const network = await tinyNetwork({ training });
  networks.push(network);
  return { network, run: tinyRun(network) };
}

async function goBack(network: Network, { good, batcher }: TrainingRun): Promise<Network> {
  if (!good) throw new Error('there is nothing to go back to');
  disposeNetwork(network);
  const restored = await restoreMoment(network, good, batcher);
  networks = [...networks.filter((other) => other !== network), restored];
  return restored;
}

function poison(network: Network): void {
  const bias = network.model.variables.get('output.bias') as tf.Variable;
  tf.tidy(() => bias.assign(tf.fill(bias.shape, Number.NaN)));
}

describe('going back', () => {
  // Nine batches an epoch: between step 8 and step 13 the sentences are shuffled anew.
  const settings = { steps: 30, validateEvery: 8, dropout: 0.2, teacherForcingEnd: 0.5 };

  test('repeats every number since the good validation, bit for bit', async () => {
    const whole = await begin(settings);
    const unbroken = await followTraining(whole.network, whole.run);
    const { network, run } = await begin(settings);
    await followTraining(network, run, { pauseAt: 13 });
    poison(network);
    const { stop } = await followTraining(network, run);
    expect(stop).toMatchObject({ reason: 'diverged', step: 14, goodStep: 8 });

    const restored = await goBack(network, run);
    expect(restored.optimizer.step).toBe(8);
    expect((await followTraining(restored, run)).losses).toEqual(unbroken.losses.slice(8));
    expect(await readVariables(restored.model.variables)).toEqual(
      await readVariables(whole.network.model.variables),
    );
  });

  test('goes to the very start where no validation was good, and may be done again', async () => {
    const whole = await begin(settings);
    const { losses } = await followTraining(whole.network, whole.run, { untilStep: 6 });
    const { network, run } = await begin(settings);
    let present = network;
    for (const _ of [1, 2]) {
      await followTraining(present, run, { untilStep: 3 });
      poison(present);
      expect((await followTraining(present, run)).stop).toMatchObject({ reason: 'diverged', goodStep: 0 });
      present = await goBack(present, run);
    }
    expect((await followTraining(present, run, { untilStep: 6 })).losses).toEqual(losses);
  });

  test('takes the settings of now along', async () => {
    const { network, run } = await begin(settings);
    await followTraining(network, run, { pauseAt: 9 });
    network.training = { ...network.training, learningRate: 0.001 };
    const restored = await goBack(network, run);
    expect(restored.training.learningRate).toBe(0.001);
  });
});

test('a validation worse than the start, or not a number, is nothing to go back to', async () => {
  const { network, run } = await begin({ steps: 60, validateEvery: 1, learningRate: 10, clipNorm: 1000 });
  const { stop, validations } = await followTraining(network, run);
  expect(stop.reason).toBe('diverged');
  const start = run.firstLossNatsPerToken ?? Number.NaN;
  const good = validations.filter(({ step, lossNatsPerToken }) => step > 0 && lossNatsPerToken <= start);
  expect(validations.length - 1).toBeGreaterThan(good.length);
  expect(stop.goodStep).toBe(good.at(-1)?.step ?? 0);
});
