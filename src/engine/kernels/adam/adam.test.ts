import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { adamStep, createAdamState } from '../../../testing/twin/adam.ts';
import { clipByGlobalNorm } from '../../../testing/twin/clipByGlobalNorm.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { createAdamOptimizer } from '../../train/adamOptimizer.ts';
import { adam } from './adam.ts';
import { adamConstants } from './adamConstants.ts';

// Every step rounds the value in f32 (6e-8), eight times.
const tolerance = 1e-6;

const size = 33;
const random = createRandom(6).stream('adam test');
const normals = (deviation = 1) => Float32Array.from({ length: size }, () => deviation * random.normal());

test('the constants are those of the paper, with epsilon 1e-7', () => {
  expect(adamConstants).toEqual({ beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
});

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each([
    ['ordinary', 1],
    // Where |g| is near epsilon, epsilon decides the step: 1e-4 instead of 1e-7 would shorten it a thousandfold.
    ['tiny', 1e-7],
  ])('eight steps with %s gradients equal the twin’s', (_, deviation) => {
    const start = normals();
    const expected = new Map([['w', Float64Array.from(start)]]);
    const twinState = createAdamState(expected);
    tf.tidy(() => {
      let state = {
        value: tf.tensor1d(start) as tf.Tensor,
        mean: tf.zeros([size]),
        square: tf.zeros([size]),
      };
      for (let step = 1; step <= 8; step++) {
        const gradient = normals(deviation);
        state = adam(
          { ...state, gradient: tf.tensor1d(gradient), scale: tf.scalar(0.5) },
          { step, learningRate: 0.01 },
        );
        const halved = new Map([['w', Float64Array.from(gradient, (value) => value * 0.5)]]);
        adamStep(expected, halved, twinState, 0.01);
      }
      assertClose(state.value.dataSync(), expected.get('w') ?? [], tolerance, 'value');
      assertClose(state.mean.dataSync(), twinState.firstMoments.get('w') ?? [], tolerance, 'mean');
      assertClose(state.square.dataSync(), twinState.secondMoments.get('w') ?? [], tolerance, 'square');
    });
  });

  test('a zero gradient from rest moves nothing; the inputs are left alone', () => {
    const start = normals();
    tf.tidy(() => {
      const value = tf.tensor1d(start);
      const zeros = tf.zeros([size]);
      const next = adam(
        { value, mean: zeros, square: zeros, gradient: zeros, scale: tf.scalar(1) },
        { step: 1, learningRate: 0.01 },
      );
      expect(next.value.dataSync()).toEqual(start);
      const moved = adam(
        { value, mean: zeros, square: zeros, gradient: tf.ones([size]), scale: tf.scalar(1) },
        { step: 1, learningRate: 0.01 },
      );
      expect(moved.value.dataSync()).not.toEqual(start);
      expect(value.dataSync()).toEqual(start);
      expect(zeros.dataSync()).toEqual(new Float32Array(size));
    });
  });

  test.each([
    ['shortens longer gradients', 0.5],
    ['leaves shorter ones', 1000],
  ])('the optimiser clips by the global norm of all parameters: %s', async (_, clipNorm) => {
    const start = new Map([
      ['a', normals()],
      ['b', normals()],
    ]);
    const expected = new Map([...start].map(([name, values]) => [name, Float64Array.from(values)]));
    const state = createAdamState(expected);
    const variables = new Map(
      [...start].map(([name, values]) => [name, tf.variable(tf.tensor1d(values)) as tf.Variable]),
    );
    const optimizer = createAdamOptimizer(variables);
    for (let step = 0; step < 3; step++) {
      const gradients = [normals(), normals()] as const;
      const twinGradients = new Map([
        ['a', Float64Array.from(gradients[0])],
        ['b', Float64Array.from(gradients[1])],
      ]);
      const norm = clipByGlobalNorm(twinGradients, clipNorm);
      adamStep(expected, twinGradients, state, 0.01);
      const found = tf.tidy(() =>
        optimizer
          .apply(
            gradients.map((values) => tf.tensor1d(values)),
            { learningRate: 0.01, clipNorm },
          )
          .dataSync(),
      );
      assertClose(found, [norm], tolerance, 'norm');
    }
    const { step, means } = await optimizer.read();
    expect([step, optimizer.step]).toEqual([3, 3]);
    for (const name of ['a', 'b']) {
      assertClose(variables.get(name)?.dataSync() ?? [], expected.get(name) ?? [], tolerance, name);
      assertClose(means.get(name) ?? [], state.firstMoments.get(name) ?? [], tolerance, `mean of ${name}`);
    }
  });
});
