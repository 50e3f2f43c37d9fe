import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { enableNodeWebgpu } from '../../testing/nodeWebgpu.ts';
import { tinyNetwork } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { batchOf } from '../model/batch.ts';
import { readVariables } from '../model/parameters.ts';
import { disposeNetwork } from '../network.ts';
import { tf } from '../tf.ts';
import type { FlatOptimizer } from './flatOptimizer.ts';
import { recordedStepper } from './recordedStepper.ts';
import { plainStepper, type Stepper } from './stepper.ts';

const missing = await enableNodeWebgpu();
if (missing) console.warn(`Recorded steps are not tested here: ${missing}`);

/** Two shapes, each met several times, with other words and lengths each time. */
const batches = Array.from({ length: 4 }, (_, index) =>
  batchOf(
    [0, 1, 2].map((row) => ({
      source: Array.from({ length: 1 + ((index + row) % 4) }, (_, at) => 4 + ((index * 3 + row + at) % 5)),
      target: Array.from(
        { length: 1 + ((index + 2 * row) % 3) },
        (_, at) => 4 + ((index + row * 2 + at) % 5),
      ),
    })),
    { rows: 3, sourceLength: 5 + (index % 2), targetLength: 5 },
  ),
);

interface Options {
  readonly model?: Partial<ModelSpec>;
  readonly training?: Partial<TrainSpec>;
}

/** Steps as fast as they can be started. @returns losses, norms and the weights in the end */
async function trained(how: 'plain' | 'recorded', options: Options) {
  const network = await tinyNetwork(options);
  const { model, optimizer, training } = network;
  const stepper: Stepper =
    how === 'plain' ? plainStepper(model, optimizer) : recordedStepper(model, optimizer as FlatOptimizer);
  const results = [];
  for (const [index, batch] of batches.entries()) {
    const result = stepper.step(batch, { ...training, learningRate: 0.01 * (1 + index) });
    results.push(how === 'plain' ? await result : result);
  }
  const numbers = (await Promise.all(results)).map(({ lossNatsPerToken, gradientNorm }) => [
    lossNatsPerToken,
    gradientNorm,
  ]);
  const weights = await readVariables(model.variables);
  stepper.dispose();
  disposeNetwork(network);
  return { numbers, weights };
}

describe.skipIf(missing)('recorded steps', () => {
  beforeAll(() => loadBackend('webgpu', ''));

  test.each<[string, Options]>([
    ['the default network', {}],
    ['with dropout and smoothing', { training: { dropout: 0.3, labelSmoothing: 0.1 } }],
    [
      'attention before the cell',
      { model: { wiring: 'beforeCell' }, training: { dropoutKind: 'variational', dropout: 0.2 } },
    ],
    [
      'GRU, two layers, dot product, AdamW',
      { model: { cell: 'gru', layers: 2, attention: 'dot' }, training: { optimizer: 'adamw' } },
    ],
  ])('%s: bit for bit the steps done one by one', async (_, options) => {
    const plain = await trained('plain', options);
    const recorded = await trained('recorded', options);
    expect(plain.numbers.flat().every(Number.isFinite)).toBe(true);
    expect(recorded.numbers).toEqual(plain.numbers);
    expect(recorded.weights).toEqual(plain.weights);
  });

  test('weights that are set between steps are those the next step starts from', async () => {
    const network = await tinyNetwork();
    const { model, optimizer, training } = network;
    const start = await readVariables(model.variables);
    const stepper = recordedStepper(model, optimizer as FlatOptimizer);
    const batch = batches[0] as (typeof batches)[number];
    const first = await stepper.step(batch, training);
    const second = await stepper.step(batch, training);
    tf.tidy(() => {
      for (const [name, values] of start) {
        const variable = model.variables.get(name) as tf.Variable;
        variable.assign(tf.tensor(values, variable.shape, 'float32'));
      }
    });
    const again = await stepper.step(batch, training);
    expect(second.lossNatsPerToken).not.toBe(first.lossNatsPerToken);
    expect(again.lossNatsPerToken).toBe(first.lossNatsPerToken);
    stepper.dispose();
    disposeNetwork(network);
  });

  test('no tensor and no buffer is gained', async () => {
    const network = await tinyNetwork();
    const before = tf.memory().numTensors;
    const stepper = recordedStepper(network.model, network.optimizer as FlatOptimizer);
    const run = async () => {
      for (const batch of batches) await stepper.step(batch, network.training);
      return tf.memory();
    };
    await run();
    const after = await run();
    const later = await run();
    expect(later.numTensors).toBe(after.numTensors);
    expect(later.numBytes).toBe(after.numBytes);
    stepper.dispose();
    expect(tf.memory().numTensors).toBe(before);
    disposeNetwork(network);
  });
});
