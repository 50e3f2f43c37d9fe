import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { type DropoutAttributes, seededDropout } from './dropout.ts';
import { mix } from './keeps.ts';

const missing = await enableNodeWebgpu();
if (missing) console.warn(`Dropout on WebGPU is not tested here: ${missing}`);

const [steps, batch, width] = [7, 13, 11];
const attributes: DropoutAttributes = {
  rate: 0.3,
  salt: 0x7fff1234,
  perSentence: false,
  batch,
  firstSentence: 0,
  allSentences: batch,
};

/** What becomes of ones, and of a gradient of ones. */
async function dropped(changes: Partial<DropoutAttributes> = {}, seed = 2 ** 24 - 3): Promise<number[][]> {
  const given = { ...attributes, ...changes };
  const results = tf.tidy(() => {
    const rows: tf.Tensor2D = tf.ones([steps * given.batch, width]);
    const drop = (x: tf.Tensor) =>
      seededDropout({ rows: x as tf.Tensor2D, seed: tf.tensor1d([seed], 'int32') }, given);
    return [drop(rows), tf.grad(drop)(rows)];
  });
  const values = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose(results);
  return values.map((list) => [...list]);
}

test('the hash is MurmurHash3’s finaliser', () => {
  // Published test vectors of the 32-bit finaliser.
  expect([0, 1, 2, 0xffffffff].map(mix)).toEqual([0, 0x514e28b7, 0x30f4c306, 0x81f16f39]);
});

/** From the cpu backend, for the others to equal. */
let expected: number[][][];
const variants: Partial<DropoutAttributes>[] = [{}, { perSentence: true }, { rate: 0.9, salt: 1 }];

beforeAll(async () => {
  await loadBackend('cpu', nodeWasmUrl());
  expected = await Promise.all(variants.map((changes) => dropped(changes)));
});

describe.each(['wasm', ...(missing ? [] : (['webgpu'] as const))] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test('drops exactly what every backend drops, and so does its gradient', async () => {
    for (const [at, changes] of variants.entries()) {
      const [values, gradient] = await dropped(changes);
      expect(values).toEqual(expected[at]?.[0]);
      expect(gradient).toEqual(values);
    }
  });

  test('a share of the batch drops what the whole would have dropped of it', async () => {
    for (const perSentence of [false, true]) {
      const [whole] = (await dropped({ perSentence })) as [number[]];
      const [share] = (await dropped({ perSentence, batch: 5, firstSentence: 4 })) as [number[]];
      const row = (values: number[], at: number) => values.slice(at * width, (at + 1) * width);
      for (let time = 0; time < steps; time++) {
        for (let sentence = 0; sentence < 5; sentence++) {
          expect(row(share, time * 5 + sentence)).toEqual(row(whole, time * batch + 4 + sentence));
        }
      }
    }
  });
});
