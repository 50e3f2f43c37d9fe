import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../../testing/finiteDifference.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';

const wasm = () => loadBackend('wasm', nodeWasmUrl());

describe('the kernel that the wasm backend lacks', () => {
  beforeAll(wasm);

  test('adds rows of the same segment and leaves the others at 0', () => {
    const x = tf.tensor2d([1, 2, 10, 20, 100, 200, 1000, 2000], [4, 2]);
    const sums = tf.unsortedSegmentSum(x, tf.tensor1d([2, 0, 2, 2], 'int32'), 4);
    expect(sums.shape).toEqual([4, 2]);
    expect([...sums.dataSync()]).toEqual([10, 20, 0, 0, 1101, 2202, 0, 0]);
  });

  test('keeps the axes after the first', () => {
    const x = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    const sums = tf.unsortedSegmentSum(x, tf.tensor1d([1, 1], 'int32'), 2);
    expect(sums.shape).toEqual([2, 2, 2]);
    expect([...sums.dataSync()]).toEqual([0, 0, 0, 0, 6, 8, 10, 12]);
  });

  test('ignores ids out of range, below and above', () => {
    const x = tf.tensor2d([1, 2, 4, 8], [4, 1]);
    const sums = tf.unsortedSegmentSum(x, tf.tensor1d([-1, 3, 0, 1], 'int32'), 3);
    expect([...sums.dataSync()]).toEqual([4, 8, 0]);
  });

  test('starts from 0 in memory that held something else', () => {
    const dirty = tf.fill([50, 8], 7);
    dirty.dataSync();
    dirty.dispose();
    const sums = tf.unsortedSegmentSum(tf.ones([1, 8]), tf.tensor1d([49], 'int32'), 50);
    const values = sums.dataSync();
    expect([values.indexOf(1), tf.sum(sums).dataSync()[0]]).toEqual([49 * 8, 8]);
  });
});

describe('the gradient of gather, an embedding’s', () => {
  const [vocabulary, width, count] = [11, 5, 64];
  const random = createRandom(4);
  // 64 ids of 11: most words come again and again; word 10 never does.
  const ids = Int32Array.from({ length: count }, () => random.integer(vocabulary - 1));
  const table = Float32Array.from({ length: vocabulary * width }, () => random.normal());
  const upstream = Float32Array.from({ length: count * width }, () => random.normal());

  function gatherGradient(): Float32Array {
    return tf.tidy(() => {
      const loss = (embedding: tf.Tensor) =>
        tf.sum(
          tf.mul(
            tf.square(tf.gather(embedding, tf.tensor1d(ids, 'int32'))),
            tf.tensor2d(upstream, [count, width]),
          ),
        );
      return tf
        .grad(loss)(tf.tensor2d(table, [vocabulary, width]))
        .dataSync()
        .slice() as Float32Array;
    });
  }

  test('on wasm equals finite differences, and the cpu backend’s', async () => {
    await wasm();
    const gradient = gatherGradient();
    const values = Float64Array.from(table);
    const expected = finiteDifferenceGradient(
      () =>
        ids.reduce(
          (sum, id, row) =>
            sum +
            values
              .subarray(id * width, (id + 1) * width)
              .reduce((part, value, at) => part + value ** 2 * (upstream[row * width + at] as number), 0),
          0,
        ),
      values,
    );
    // f32 sums of about six terms.
    assertClose(gradient, expected, 1e-6, 'gradient');
    expect([...gradient.subarray(10 * width)]).toEqual([0, 0, 0, 0, 0]);

    await loadBackend('cpu', nodeWasmUrl());
    // The cpu backend rounds to f32 less often on the way.
    assertClose(gatherGradient(), gradient, 1e-6, 'gradient on cpu');
  });

  test('on wasm is the same bit for bit every time', async () => {
    await wasm();
    const first = gatherGradient();
    for (let run = 0; run < 5; run++) expect(gatherGradient()).toEqual(first);
  });
});
