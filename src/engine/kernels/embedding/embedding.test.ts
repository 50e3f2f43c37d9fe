import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { poison } from '../../../testing/proof/poison.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { embedding, tokenTensors } from './embedding.ts';
import { occurrences } from './occurrences.ts';

describe('occurrences', () => {
  it('lists each position once, under its id and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 40 }), (list) => {
        const { starts, positions } = occurrences(Int32Array.from(list), 10);
        for (let id = 0; id < 10; id++) {
          const found = [...positions.subarray(starts[id], starts[id + 1])];
          expect(found).toEqual(list.flatMap((other, position) => (other === id ? [position] : [])));
        }
      }),
    );
  });

  it('names an id that has no row', () => {
    expect(() => occurrences(Int32Array.of(3), 3)).toThrow('embedding: there is no row 3; the table has 3.');
  });
});

const missing = await enableNodeWebgpu();
if (missing) console.warn(`WebGPU is not tested here: ${missing}`);

describe.each(['cpu', 'wasm', 'webgpu'] as const)('embedding on %s', (backend) => {
  const isHere = backend !== 'webgpu' || missing === null;
  beforeAll(async () => {
    if (isHere) await loadBackend(backend, nodeWasmUrl());
  });

  it.skipIf(!isHere)('looks rows up, and sums the gradients of each', async () => {
    const ids = Int32Array.of(2, 0, 2, 2);
    const upstream = [1, 2, 3, 4, 5, 6, 7, 8];
    const table = tf.tensor2d([10, 11, 20, 21, 30, 31, 40, 41], [4, 2]);
    await poison([[4, 2]]);
    const [looked, gradient] = tf.tidy(() => [
      embedding(table, tokenTensors(ids, 4)),
      tf.grad((input: tf.Tensor) =>
        tf.sum(tf.mul(embedding(input as tf.Tensor2D, tokenTensors(ids, 4)), tf.tensor2d(upstream, [4, 2]))),
      )(table),
    ]) as [tf.Tensor, tf.Tensor];
    expect([...(await looked.data())]).toEqual([30, 31, 10, 11, 30, 31, 30, 31]);
    assertClose(await gradient.data(), [3, 4, 0, 0, 1 + 5 + 7, 2 + 6 + 8, 0, 0], 0, 'gradient of the table');
    tf.dispose([table, looked, gradient]);
  });
});
