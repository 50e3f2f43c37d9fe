import { createRandom } from '../core/random/random.ts';
import { tf } from '../engine/tf.ts';
import type { GivenParameter } from '../engine/train/optimizers/updateRule.ts';
import { assertClose } from './closeness.ts';

/** Two variants of an update, on the same random parameter with two slots and a gradient to be clipped. */
export function assertSameUpdate(
  run: (given: GivenParameter) => readonly [readonly tf.Tensor[], readonly tf.Tensor[]],
): void {
  const random = createRandom(6).stream('update test');
  const normals = () => tf.tensor2d(Float32Array.from({ length: 33 }, random.normal), [3, 11]);
  tf.tidy(() => {
    const [one, other] = run({
      value: normals(),
      slots: [normals(), normals()],
      gradient: normals(),
      scale: tf.scalar(0.5),
    });
    one.forEach((tensor, at) => {
      // The same few operations, rounded at other places.
      assertClose(other[at]?.dataSync() ?? [], tensor.dataSync(), 1e-6, `result ${at}`);
    });
  });
}
