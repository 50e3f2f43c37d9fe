import type { Variables, Weights } from '../../src/engine/model/parameters.ts';
import { tf } from '../../src/engine/tf.ts';

/** What the tape says of a loss. @returns each parameter's gradient by its name in `variables` */
export async function namedGradients(loss: () => tf.Scalar, variables: Variables): Promise<Weights> {
  const { value, grads } = tf.variableGrads(loss, [...variables.values()]);
  value.dispose();
  const gradients = new Map<string, Float32Array>();
  for (const [name, { name: ownName }] of variables) {
    const gradient = grads[ownName] as tf.Tensor;
    gradients.set(name, new Float32Array((await gradient.data()) as Float32Array));
    gradient.dispose();
  }
  return gradients;
}
