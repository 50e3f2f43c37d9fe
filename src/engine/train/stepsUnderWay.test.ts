import { afterEach, beforeAll, expect, test } from 'vitest';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { followTraining } from '../../testing/followTraining.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import type { Batch } from '../model/batch.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { breathe } from './breathe.ts';
import { plainStepper, type Stepper } from './stepper.ts';
import { type TrainingRun, train } from './trainer.ts';

/** A run tells the same whether one step or several are under way at once. */

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));
beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

interface Begun {
  readonly network: Network;
  readonly run: TrainingRun;
  readonly stepper: Stepper;
  /** How many steps were under way when each step started, itself included. */
  readonly underWay: number[];
  current: number;
}

/** A network with a stepper whose numbers come late, so that steps do overlap. */
async function begin(depth: number, training: Partial<TrainSpec> = {}): Promise<Begun> {
  const network = await tinyNetwork({ training });
  networks.push(network);
  const plain = plainStepper(network.model, network.optimizer);
  const begun: Begun = {
    network,
    run: tinyRun(network),
    underWay: [],
    current: 0,
    stepper: {
      ...plain,
      depth,
      async step(batch, settings) {
        begun.underWay.push(++begun.current);
        const result = await plain.step(batch, settings);
        for (let turn = 0; turn < 5; turn++) await breathe();
        begun.current--;
        return result;
      },
    },
  };
  return begun;
}

/** What was told, without the times. */
function told({ news }: { news: readonly unknown[] }): unknown {
  return JSON.parse(JSON.stringify(news, (key, value) => (/Ms$/.test(key) ? undefined : value)));
}

const rough: Partial<TrainSpec> = {
  learningRate: 0.3,
  schedule: 'plateau',
  plateauPatience: 1,
  validateEvery: 4,
  steps: 22,
  earlyStopping: 3,
  teacherForcingEnd: 0.5,
};

test.each([{}, rough])('tells the same, in the same order, as one step at a time: %j', async (training) => {
  const one = await begin(1, training);
  const three = await begin(3, training);
  const expected = await followTraining(one.network, one.run, { stepper: one.stepper });
  const found = await followTraining(three.network, three.run, { stepper: three.stepper });
  expect(Math.max(...one.underWay)).toBe(1);
  expect(Math.max(...three.underWay)).toBe(3);
  expect(told(found)).toEqual(told(expected));
  expect(found.stop).toEqual(expected.stop);
});

test('no step starts before the validation of one before it', async () => {
  const { network, run, stepper, underWay } = await begin(4, { validateEvery: 5, steps: 10 });
  await followTraining(network, run, { stepper });
  expect(underWay).toHaveLength(10);
  expect([underWay[3], underWay[5]]).toEqual([4, 1]); // of the fourth step, and of the sixth, after the validation
});

test('the stepper is made ready on the first batch of a run, before the step that takes it', async () => {
  const { network, run, stepper } = await begin(2);
  const asked: (readonly ['prepare' | 'step', Batch])[] = [];
  const watched: Stepper = {
    ...stepper,
    prepare: async (batch) => void asked.push(['prepare', batch]),
    step: (batch, settings) => {
      asked.push(['step', batch]);
      return stepper.step(batch, settings);
    },
  };
  await followTraining(network, run, { stepper: watched, untilStep: 3 });
  expect(asked.map(([what]) => what)).toEqual(['prepare', 'step', 'step', 'step']);
  expect(asked[0]?.[1]).toBe(asked[1]?.[1]);
});

test('a pause tells all that was under way; going on gives what an unbroken run gives', async () => {
  const unbroken = await begin(3);
  const whole = await followTraining(unbroken.network, unbroken.run, { stepper: unbroken.stepper });
  const { network, run, stepper } = await begin(3);
  const first = await followTraining(network, run, { stepper, pauseAt: 5 });
  expect(first.stop).toEqual({ reason: 'paused', step: 7, trouble: null });
  expect(network.optimizer.step).toBe(7);
  const second = await followTraining(network, run, { stepper });
  expect([...first.steps, ...second.steps]).toEqual(whole.steps);
  expect([...first.losses, ...second.losses]).toEqual(whole.losses);
});

test('whoever leaves without a word finds nothing under way, and goes on from there', async () => {
  const begun = await begin(3);
  const { network, run, stepper } = begun;
  const signal = new AbortController().signal;
  for await (const item of train(network, run, { untilStep: 20, signal, stepper })) {
    if (item.kind === 'step' && item.step.step === 4) break;
  }
  expect(begun.current).toBe(0);
  expect(network.optimizer.step).toBe(6);
  expect((await followTraining(network, run, { stepper, untilStep: 8 })).steps).toEqual([7, 8]);
});

test('divergence is told with the step that showed it', async () => {
  const begun = await begin(3);
  const { network, run, stepper } = begun;
  await followTraining(network, run, { stepper, untilStep: 3 });
  const bias = network.model.variables.get('output.bias') as tf.Variable;
  tf.tidy(() => bias.assign(tf.fill(bias.shape, Number.NaN)));
  const { news, stop } = await followTraining(network, run, { stepper });
  expect(news).toEqual([]);
  expect([stop.reason, stop.step, stop.trouble?.facts['step']]).toEqual(['diverged', 4, 4]);
  expect(begun.current).toBe(0);
});

test('a step that fails ends the run, after those under way', async () => {
  const begun = await begin(3);
  const { network, run, stepper } = begun;
  const failing: Stepper = {
    ...stepper,
    step: (batch, settings) =>
      network.optimizer.step === 5 ? Promise.reject(new Error('lost')) : stepper.step(batch, settings),
  };
  await expect(followTraining(network, run, { stepper: failing })).rejects.toThrow('lost');
  expect(begun.current).toBe(0);
});
