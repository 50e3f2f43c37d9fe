import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { followTraining as follow } from '../../testing/followTraining.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { type TinyOptions, tinyNetwork, tinyPairs, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { type TrainingRun, train } from './trainer.ts';

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));

async function begin(options?: TinyOptions): Promise<{ network: Network; run: TrainingRun }> {
  const network = await tinyNetwork(options);
  networks.push(network);
  return { network, run: tinyRun(network) };
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test('the same seed gives the same twenty losses bit for bit, another seed others', async () => {
    const traces: (readonly number[])[] = [];
    for (const seed of [7, 7, 8]) {
      const { network, run } = await begin({ training: { seed } });
      traces.push((await follow(network, run)).losses);
    }
    expect(traces[0]).toHaveLength(20);
    expect(traces[1]).toEqual(traces[0]);
    expect(traces[2]).not.toEqual(traces[0]);
  });
});

describe('train', () => {
  beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

  test('the loss falls', async () => {
    const { network, run } = await begin({ training: { steps: 60, validateEvery: 60 } });
    const { news, losses } = await follow(network, run);
    const validations = news.flatMap((item) =>
      item.kind === 'validation' ? [item.validation.lossNatsPerToken] : [],
    );
    expect(losses.at(-1)).toBeLessThan(0.6 * (losses[0] as number));
    expect(validations[1]).toBeLessThan(0.6 * (validations[0] as number));
  });

  test('validates before the first step, every N steps and at the end, and finishes', async () => {
    const { network, run } = await begin({ training: { validateEvery: 8 } });
    const { news, stop, steps } = await follow(network, run);
    expect(stop).toEqual({ reason: 'finished', step: 20, trouble: null });
    expect(steps).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const order = news.flatMap((item) => {
      if (item.kind === 'moment') return [];
      return [item.kind === 'step' ? item.step.step : `v${item.validation.step}`];
    });
    expect(order.filter((item) => typeof item === 'string')).toEqual(['v0', 'v8', 'v16', 'v20']);
    expect([order.indexOf('v0'), order.indexOf('v8') - order.indexOf(8)]).toEqual([0, 1]);
    const pairs = news.flatMap((item) => (item.kind === 'validation' ? [item.validation.pairs] : []));
    expect(pairs).toEqual([13, 13, 13, 13]);
    // 65 pairs in batches of eight: nine steps see every target token once.
    const tokens = news.flatMap((item) => (item.kind === 'step' ? [item.step.targetTokens] : []));
    const all = tinyPairs.filter((_, index) => index % 6 !== 0).map((pair) => pair.target.length + 1);
    expect(sum(tokens.slice(0, 9))).toBe(sum(all));
  });

  test('takes at most as many validation pairs as the settings say, and none where none are held out', async () => {
    const { network, run } = await begin({ training: { validationPairs: 5, steps: 1 } });
    const { news } = await follow(network, run);
    expect(news.map((item) => (item.kind === 'validation' ? item.validation.pairs : item.kind))).toEqual([
      5,
      'step',
      5,
      'moment',
    ]);
    const bare = await follow(network, { ...run, validation: [] }, { untilStep: 2 });
    expect(bare.news.map((item) => item.kind)).toEqual(['step']);
  });

  test('aborting pauses after the step under way; going on gives what an unbroken run gives', async () => {
    const unbroken = await begin();
    const whole = await follow(unbroken.network, unbroken.run);
    const { network, run } = await begin();
    const first = await follow(network, run, { pauseAt: 5 });
    expect(first.stop).toEqual({ reason: 'paused', step: 5, trouble: null });
    expect(network.optimizer.step).toBe(5);
    const second = await follow(network, run);
    expect(second.stop.reason).toBe('finished');
    expect(second.steps[0]).toBe(6);
    expect([...first.losses, ...second.losses]).toEqual(whole.losses);
  });

  test('whoever iterates may stop without a word: nothing is lost', async () => {
    const { network, run } = await begin();
    for await (const item of train(network, run, { untilStep: 20, signal: new AbortController().signal })) {
      if (item.kind === 'step' && item.step.step === 3) break;
    }
    expect(network.optimizer.step).toBe(3);
    expect((await follow(network, run, { untilStep: 5 })).steps).toEqual([4, 5]);
  });

  test('a finished run does no further step', async () => {
    const { network, run } = await begin({ training: { steps: 2 } });
    await follow(network, run);
    expect(await follow(network, run)).toMatchObject({ news: [], stop: { reason: 'finished', step: 2 } });
  });

  test('weights that are not numbers are divergence, told with the rate and what to do', async () => {
    const { network, run } = await begin();
    await follow(network, run, { untilStep: 3 });
    const [name, variable] = [...network.model.variables].at(-1) as [string, tf.Variable];
    expect(name).toBe('output.bias');
    tf.tidy(() => variable.assign(tf.fill(variable.shape, Number.NaN)));
    const { news, stop } = await follow(network, run);
    expect(news).toEqual([]);
    expect(stop).toEqual({
      reason: 'diverged',
      step: 4,
      trouble: {
        code: 'model',
        message: 'Training diverged at step 4: the loss is NaN.',
        facts: { step: 4, learningRate: 0.02, clipNorm: 1 },
        nextStep:
          'Likely cause: a learning rate of 0.02, far above what is usual. Try a learning rate of 0.005.',
      },
      goodStep: 0,
    });
  });

  test('a loss over five times its start is divergence', async () => {
    const { network, run } = await begin({ training: { learningRate: 10, clipNorm: 1000, steps: 200 } });
    const { stop, losses } = await follow(network, run);
    expect(stop.reason).toBe('diverged');
    expect(stop.step).toBe(losses.length + 1);
    const start = losses[0] as number;
    expect(Math.max(...losses)).toBeLessThanOrEqual(5 * start);
    const found =
      /^Training diverged at step (\d+): the loss is ([\d.]+), more than 5 times its start of ([\d.]+)\.$/.exec(
        stop.trouble?.message ?? '',
      );
    expect(Number(found?.[2])).toBeGreaterThan(5 * start - 0.05);
    expect([found?.[1], found?.[3]]).toEqual([String(stop.step), start.toFixed(1)]);
  });

  test('the start is the first step’s loss, also after a pause', async () => {
    const { network, run } = await begin();
    const { losses } = await follow(network, run, { pauseAt: 1 });
    await follow(network, run, { untilStep: 4 });
    expect(run.firstLossNatsPerToken).toBe(losses[0]);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
