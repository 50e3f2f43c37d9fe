import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import type { TrainSpec } from '../../../core/spec/trainSpec.ts';
import type { WorkerChoice } from '../../../protocol/device.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { followTraining } from '../../../testing/followTraining.ts';
import { type LocalThreads, localThreads } from '../../../testing/localThreads.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyPairs, tinyRun } from '../../../testing/tinyNetwork.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { type Batch, batchOf } from '../../model/batch.ts';
import { readVariables } from '../../model/parameters.ts';
import { disposeNetwork } from '../../network.ts';
import { tf } from '../../tf.ts';
import { breathe } from '../breathe.ts';
import { plainStepper } from '../stepper.ts';
import type { StepResult } from '../trainStep.ts';
import { parallelStepper } from './parallelStepper.ts';

/** Replicas here are in the test's own thread: what they compute is looked at, not how fast. */

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

interface Options {
  readonly model?: Partial<ModelSpec>;
  readonly training?: Partial<TrainSpec>;
}

/** A network with a stepper, and what so many steps give. `null` workers: the plain stepper. */
async function begin(workers: WorkerChoice | null, options: Options = {}, threads = localThreads()) {
  const network = await tinyNetwork(options);
  const { model, optimizer } = network;
  const stepper =
    workers === null
      ? plainStepper(model, optimizer)
      : parallelStepper(model, optimizer, { workers, threads });
  cleanUps.push(() => {
    stepper.dispose();
    disposeNetwork(network);
  });
  const take = async (batches: readonly Batch[]): Promise<StepResult[]> => {
    const results: StepResult[] = [];
    for (const batch of batches) results.push(await stepper.step(batch, network.training));
    return results;
  };
  return { network, stepper, threads, take, weights: () => readVariables(model.variables) };
}

/** Ragged, with two rows that only fill; and one sentence alone. */
const batches = [
  batchOf(tinyPairs.slice(0, 9), { rows: 11, sourceLength: 14, targetLength: 14 }),
  batchOf(tinyPairs.slice(9, 22)),
  batchOf(tinyPairs.slice(22, 23)),
  batchOf(tinyPairs.slice(23, 40)),
];

/**
 * Relative to the largest number of a tensor: products and sums run over the shares first, 6e-8 a rounding, and four
 * steps depend on each other. Measured up to 2.2e-6.
 */
const tolerance = 1e-5;

const variants: readonly (readonly [string, Options])[] = [
  ['the defaults', {}],
  [
    'smoothing, plain dropout, AdamW',
    { training: { labelSmoothing: 0.1, dropout: 0.4, optimizer: 'adamw' } },
  ],
  [
    'Bahdanau’s wiring with coverage, variational dropout, momentum',
    {
      model: { wiring: 'beforeCell', bidirectional: true },
      training: { dropout: 0.4, dropoutKind: 'variational', optimizer: 'sgd', momentum: 0.9, clipNorm: 0.1 },
    },
  ],
];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(variants)('%s', (_, options) => {
    test.each([2, 3])('%i workers give the numbers and the weights of one', async (workers) => {
      const plain = await begin(null, options);
      const shared = await begin(workers, options);
      const expected = await plain.take(batches);
      const found = await shared.take(batches);
      for (const name of ['lossNatsPerToken', 'tokenAccuracy', 'gradientNorm'] as const)
        assertClose(
          found.map((result) => result[name]),
          expected.map((result) => result[name]),
          tolerance,
          name,
        );
      const weights = await shared.weights();
      for (const [name, values] of await plain.weights())
        assertClose(weights.get(name) ?? [], values, tolerance, name);
      expect(shared.network.optimizer.step).toBe(batches.length);
    });

    test('three workers give the same twice, bit for bit', async () => {
      const runs = [await begin(3, options), await begin(3, options)] as const;
      const [first, second] = [await runs[0].take(batches), await runs[1].take(batches)];
      expect(first).toEqual(second);
      expect(await runs[0].weights()).toEqual(await runs[1].weights());
    });
  });
});

describe('a team', () => {
  beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

  test('says how many it is; one is the plain stepper, without a thread', async () => {
    const three = await begin(3);
    await three.take(batches.slice(0, 1));
    expect(three.stepper.name).toBe('3 workers, each with a share of the batch');
    expect(three.threads.running).toBe(2);
    const [one, plain] = [await begin(1), await begin(null)];
    expect(await one.take(batches)).toEqual(await plain.take(batches));
    expect([one.threads.started, one.stepper.name]).toEqual([0, plain.stepper.name]);
  });

  test('sees weights that were set between two steps', async () => {
    const [plain, shared] = [await begin(null), await begin(2)];
    const results: StepResult[] = [];
    for (const { network, take } of [plain, shared]) {
      await take(batches.slice(0, 1));
      for (const variable of network.model.variables.values())
        tf.tidy(() => variable.assign(tf.fill(variable.shape, 0.01)));
      results.push(...(await take(batches.slice(1, 2))));
    }
    const [expected, found] = results.map(({ lossNatsPerToken }) => lossNatsPerToken);
    assertClose([found as number], [expected as number], tolerance, 'loss');
  });

  test('a run that was paused goes on as an unbroken one', async () => {
    const whole = await begin(2, { training: { dropout: 0.2 } });
    const paused = await begin(2, { training: { dropout: 0.2 } });
    const unbroken = await followTraining(whole.network, tinyRun(whole.network), { stepper: whole.stepper });
    const run = tinyRun(paused.network);
    const first = await followTraining(paused.network, run, { stepper: paused.stepper, pauseAt: 7 });
    const second = await followTraining(paused.network, run, { stepper: paused.stepper });
    expect([...first.losses, ...second.losses]).toEqual(unbroken.losses);
    expect(unbroken.losses).toHaveLength(20);
  });

  test('loses a replica during a step and nothing else', async () => {
    const [plain, shared] = [await begin(null), await begin(3)];
    const expected = await plain.take(batches);
    const before = await shared.take(batches.slice(0, 1));
    const during = shared.take(batches.slice(1, 2));
    shared.threads.crash(0);
    const after = [...(await during), ...(await shared.take(batches.slice(2)))];
    assertClose(lossesOf([...before, ...after]), lossesOf(expected), tolerance, 'losses');
    expect(shared.network.optimizer.step).toBe(batches.length);
    expect(shared.stepper.name).toBe('2 workers, each with a share of the batch; 1 more failed: It crashed.');
    expect(shared.threads.running).toBe(1);
  });

  describe('with replicas that hang', () => {
    // Only the watchdog's timer: messages come as they come.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
    afterEach(() => void vi.useRealTimers());

    test('waits ten seconds, computes the step again without the one, and says so', async () => {
      const [plain, shared] = [await begin(null), await begin(3)];
      const expected = await plain.take(batches);
      const before = await shared.take(batches.slice(0, 1));
      expect(shared.stepper.notice).toBeNull();
      shared.threads.hang(0);
      let isOver = false;
      const during = shared.take(batches.slice(1, 2)).finally(() => {
        isOver = true;
      });
      await answers(shared.threads, 5); // two were started and had a step; and now the second again
      await vi.advanceTimersByTimeAsync(9000);
      expect([isOver, shared.threads.running]).toEqual([false, 2]);
      await vi.advanceTimersByTimeAsync(1000);
      const after = [...(await during), ...(await shared.take(batches.slice(2)))];
      assertClose(lossesOf([...before, ...after]), lossesOf(expected), tolerance, 'losses');
      const weights = await shared.weights();
      for (const [name, values] of await plain.weights())
        assertClose(weights.get(name) ?? [], values, tolerance, name);
      expect(shared.network.optimizer.step).toBe(batches.length);
      expect(shared.threads.running).toBe(1);
      expect(shared.stepper.notice).toBe(
        'A worker was lost and training goes on with 2 workers, with nothing lost of the run. It did not answer for 10 seconds.',
      );
    });

    test('goes on alone where none answers', async () => {
      const [plain, shared] = [await begin(null), await begin(3)];
      const expected = await plain.take(batches);
      const before = await shared.take(batches.slice(0, 1));
      for (const number of [0, 1]) shared.threads.hang(number);
      const during = shared.take(batches.slice(1));
      await breathe();
      await vi.advanceTimersByTimeAsync(10_000);
      assertClose(lossesOf([...before, ...(await during)]), lossesOf(expected), tolerance, 'losses');
      expect(shared.stepper.name).toBe(
        'one step at a time; 2 more failed: It did not answer for 10 seconds.',
      );
      expect(shared.threads.running).toBe(0);
    });

    test('begins without one that never gets ready', async () => {
      const shared = await begin(3);
      shared.threads.hang(1);
      const first = shared.take(batches.slice(0, 1));
      await answers(shared.threads, 1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await first).toHaveLength(1);
      expect(shared.stepper.name).toBe(
        '2 workers, each with a share of the batch; 1 more failed: It did not answer for 60 seconds.',
      );
    });

    async function answers(threads: LocalThreads, count: number): Promise<void> {
      while (threads.answered < count) await breathe();
    }
  });

  test('loses all its replicas between two steps and goes on alone', async () => {
    const [plain, shared] = [await begin(null), await begin(3)];
    const expected = await plain.take(batches);
    const before = await shared.take(batches.slice(0, 1));
    shared.threads.crash(0);
    shared.threads.crash(1);
    assertClose(
      lossesOf([...before, ...(await shared.take(batches.slice(1)))]),
      lossesOf(expected),
      tolerance,
      'losses',
    );
    expect(shared.stepper.name).toBe('one step at a time; 2 more failed: It crashed.');
    expect(shared.threads.running).toBe(0);
  });

  test('whose threads will not start is the plain stepper, and says so', async () => {
    const threads: LocalThreads = {
      ...localThreads(),
      start: () => {
        throw new Error('No more threads.');
      },
    };
    const [plain, shared] = [await begin(null), await begin(2, {}, threads)];
    expect(await shared.take(batches)).toEqual(await plain.take(batches));
    expect(shared.stepper.name).toBe('one step at a time; 1 more failed: No more threads.');
  });

  test('stops its threads when it is disposed, also while they start', async () => {
    const shared = await begin(3);
    await shared.take(batches.slice(0, 1));
    shared.stepper.dispose();
    expect(shared.threads.running).toBe(0);
    const hasty = await begin(3);
    const step = hasty.take(batches.slice(0, 1));
    hasty.stepper.dispose();
    await step;
    expect([hasty.threads.started, hasty.threads.running]).toEqual([2, 0]);
  });

  test('frees what a step makes', async () => {
    const { take } = await begin(2);
    await take(batches.slice(0, 2));
    const before = tf.memory().numTensors;
    await take(batches.slice(0, 2));
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('the choice left to the engine', () => {
  beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

  test('a small network starts no thread', async () => {
    const { take, threads } = await begin('auto');
    await take(batches);
    expect(threads.started).toBe(0);
  });

  test('a large one is tried without an effect: the run is that of as many workers by choice', async () => {
    const options: Options = { model: { hiddenSize: 256, embeddingSize: 128 }, training: { dropout: 0.2 } };
    const large = [batchOf(repeated(60)), batchOf(repeated(20))];
    const chosen = await begin('auto', options, localThreads(2));
    const results = await chosen.take(large);
    expect(chosen.threads.started).toBe(1);
    const same = await begin(1 + chosen.threads.running, options);
    expect(await same.take(large)).toEqual(results);
    expect(same.network.optimizer.step).toBe(2);
  });
});

function repeated(count: number) {
  return Array.from(
    { length: count },
    (_, at) => tinyPairs[at % tinyPairs.length] as (typeof tinyPairs)[number],
  );
}

function lossesOf(results: readonly StepResult[]): number[] {
  return results.map(({ lossNatsPerToken }) => lossNatsPerToken);
}
