import { beforeAll, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

test('a clone shares its numbers, and either may be freed first', async () => {
  for (const first of ['original', 'clone'] as const) {
    const before = tf.memory().numDataBuffers;
    const original = tf.tensor1d([1, 2, 3]);
    const clone = tf.clone(original);
    expect(clone.dataId).toBe(original.dataId);
    expect(tf.memory().numDataBuffers).toBe(before + 1);
    const [freed, left] = first === 'original' ? [original, clone] : [clone, original];
    freed.dispose();
    tf.tensor1d([7, 7, 7]).dispose(); // would take the place of freed numbers
    expect([...(await left.data())]).toEqual([1, 2, 3]);
    left.dispose();
    expect(tf.memory().numDataBuffers).toBe(before);
  }
});
