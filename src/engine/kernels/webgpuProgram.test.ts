import { beforeAll, describe, expect, test } from 'vitest';
import { enableNodeWebgpu } from '../../testing/nodeWebgpu.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf } from '../tf.ts';
import { runWebgpuProgram } from './webgpuProgram.ts';

const missing = await enableNodeWebgpu();
if (missing) console.warn(`WebGPU is not tested here: ${missing}`);

describe.skipIf(missing)('a program of ours on WebGPU', () => {
  beforeAll(() => loadBackend('webgpu', ''));

  const code = `
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= sizes.count) { return; }
  twice[i] = 2.0 * x[i];
  plus[i] = x[i] + f32(n[i] * i32(sizes.times));
  total[i] += x[i];
}`;

  test('has sizes and several outputs, and changes a tensor in place', async () => {
    const [x, n, total] = [
      tf.tensor1d([1, 2, 3]),
      tf.tensor1d([4, 5, 6], 'int32'),
      tf.tensor1d([10, 20, 30]),
    ];
    expect([...(await total.data())]).toEqual([10, 20, 30]);
    const run = (times: number) =>
      runWebgpuProgram({
        name: 'sample',
        code,
        inputs: { x, n },
        outputs: { twice: [3], plus: [3, 1] },
        updates: { total },
        sizes: { count: 3, times },
        workgroups: [1, 1, 1],
      });
    const [twice, plus] = run(1) as [tf.Tensor, tf.Tensor];
    const [, other] = run(10) as [tf.Tensor, tf.Tensor];
    expect([...(await other.data())]).toEqual([41, 52, 63]);
    expect([...(await twice.data())]).toEqual([2, 4, 6]);
    expect(plus.shape).toEqual([3, 1]);
    expect([...(await plus.data())]).toEqual([5, 7, 9]);
    expect([...(await total.data())]).toEqual([12, 24, 36]);
    tf.dispose([x, n, total, twice, plus, other]);
  });
});
