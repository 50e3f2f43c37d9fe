import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { followTraining } from '../../testing/followTraining.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { readVariables } from '../model/parameters.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { validate } from './validate.ts';

/** What validations decide: when to stop, how fast to go on, and which weights are kept. */

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));
beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

/** A learning rate so high that validations get better and worse by turns. */
const rough: Partial<TrainSpec> = { learningRate: 0.5, validateEvery: 1, steps: 40 };

async function begin(training: Partial<TrainSpec>) {
  const network = await tinyNetwork({ training: { ...rough, ...training } });
  networks.push(network);
  return { network, run: tinyRun(network) };
}

/** How many validations before each one had been no new lowest loss. */
function patienceSpent(losses: readonly number[]): number[] {
  return losses.map((_, at) => {
    const soFar = losses.slice(0, at + 1);
    return at - soFar.indexOf(Math.min(...soFar));
  });
}

describe('early stopping', () => {
  test('stops at the first validation that spends all patience, and not before', async () => {
    const { network, run } = await begin({ earlyStopping: 3 });
    const { stop, validations } = await followTraining(network, run);
    const losses = validations.slice(1).map(({ lossNatsPerToken }) => lossNatsPerToken); // without the first look
    expect(stop).toEqual({ reason: 'earlyStopped', step: losses.length, trouble: null, patience: 3 });
    expect(stop.step).toBeLessThan(40);
    expect(patienceSpent(losses).indexOf(3)).toBe(losses.length - 1);
  });

  test('whoever trains on has all patience again', async () => {
    const { network, run } = await begin({ earlyStopping: 3 });
    const { stop } = await followTraining(network, run);
    expect((await followTraining(network, run)).steps.length).toBeGreaterThanOrEqual(3);
    expect(network.optimizer.step).toBeGreaterThan(stop.step);
  });

  test('the last step is the end, whatever patience says', async () => {
    const { network, run } = await begin({ earlyStopping: 1 });
    const { stop } = await followTraining(network, run);
    expect(stop.reason).toBe('earlyStopped');
    const again = await begin({ earlyStopping: 1, steps: stop.step });
    expect((await followTraining(again.network, again.run)).stop.reason).toBe('finished');
  });
});

describe('keeping the best', () => {
  test('at the end the weights are those of the lowest validation loss', async () => {
    const { network, run } = await begin({ keepBest: true });
    const { stop, validations } = await followTraining(network, run);
    const looks = validations.slice(1);
    const lowest = Math.min(...looks.map(({ lossNatsPerToken }) => lossNatsPerToken));
    const best = looks.find(({ lossNatsPerToken }) => lossNatsPerToken === lowest);
    expect(best?.step).toBeLessThan(40);
    expect(stop).toEqual({ reason: 'finished', step: 40, trouble: null, keptStep: best?.step });
    expect((await validate(network.model, run.validation)).lossNatsPerToken).toBe(lowest);
    expect(network.optimizer.step).toBe(40);

    const other = await begin({ keepBest: true });
    await followTraining(other.network, other.run, { untilStep: best?.step ?? 0 });
    expect(await readVariables(network.model.variables)).toEqual(
      await readVariables(other.network.model.variables),
    );
  });

  test('training changes nothing but the end: a pause, or part of the way, leaves the weights as they are', async () => {
    const plain = await begin({});
    const { losses } = await followTraining(plain.network, plain.run);
    const { network, run } = await begin({ keepBest: true });
    const first = await followTraining(network, run, { pauseAt: 11 });
    const second = await followTraining(network, run, { untilStep: 23 });
    expect([first.stop, second.stop]).toEqual([
      { reason: 'paused', step: 11, trouble: null },
      { reason: 'finished', step: 23, trouble: null },
    ]);
    const third = await followTraining(network, run);
    expect([...first.losses, ...second.losses, ...third.losses]).toEqual(losses);
    expect(third.stop.keptStep).toBeLessThan(40);
  });

  test('switched off, the last weights stay', async () => {
    const { network, run } = await begin({});
    const { stop, validations } = await followTraining(network, run);
    expect(stop).toEqual({ reason: 'finished', step: 40, trouble: null });
    const { lossNatsPerToken } = await validate(network.model, run.validation);
    expect(lossNatsPerToken).toBe(validations.at(-1)?.lossNatsPerToken);
  });
});

test('the plateau schedule shrinks the rate after its patience, for the steps that follow', async () => {
  const { network, run } = await begin({ schedule: 'plateau', plateauPatience: 2, plateauFactor: 0.5 });
  const { told, validations } = await followTraining(network, run);
  const losses = validations.slice(1).map(({ lossNatsPerToken }) => lossNatsPerToken);
  let plateaus = 0;
  let spent = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [at, loss] of losses.entries()) {
    expect(told[at]?.learningRate).toBe(0.5 * 0.5 ** plateaus);
    spent = loss < lowest ? 0 : spent + 1;
    lowest = Math.min(lowest, loss);
    if (spent < 2) continue;
    plateaus += 1;
    spent = 0;
  }
  expect(plateaus).toBeGreaterThan(1);
});

test('the schedule is told with every step', async () => {
  const { network, run } = await begin({ schedule: 'warmupInverseSquareRoot', warmupSteps: 4, steps: 16 });
  const { told } = await followTraining(network, run);
  const rates = told.map(({ learningRate }) => learningRate);
  expect([1, 2, 4, 16].map((step) => rates[step - 1])).toEqual([0.125, 0.25, 0.5, 0.25]);
});
