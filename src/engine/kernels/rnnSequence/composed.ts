import { tf } from '../../tf.ts';
import { productTransposedA, productTransposedB } from '../product/product.ts';
import { hiddensBefore, inTravelOrder, rowsAt, type SequenceShape, timeline } from '../timeSteps.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/** The simple recurrent layer of stock operations: a few dispatches per time step, on any backend. */

/** @returns outputs, hidden, then the trace: hiddens. */
export function composedForward(inputs: RnnInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch } = shape;
  const outputs: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  for (const time of timeline(shape)) {
    const hidden = hiddens.at(-1) as tf.Tensor2D;
    const mask = rowsAt(inputs.mask, time, batch);
    const z = tf.add(rowsAt(inputs.projected, time, batch), tf.matMul(hidden, inputs.recurrent)); // [B, H]
    const output: tf.Tensor2D = tf.mul(tf.tanh(z), mask);
    outputs[time] = output;
    hiddens.push(tf.add(output, tf.mul(hidden, tf.sub(1, mask))));
  }
  return [tf.concat(outputs, 0), tf.clone(hiddens.at(-1) as tf.Tensor2D), tf.concat(hiddens, 0)];
}

/** @returns the gradients of projected, recurrent, hidden. */
export function composedBackward(inputs: RnnGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch } = shape;
  const projected: tf.Tensor2D[] = [];
  let hiddenGradient = inputs.hiddenGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const mask = rowsAt(inputs.mask, time, batch);
    const after = rowsAt(inputs.hiddens, index + 1, batch);
    const dh = tf.mul(tf.add(hiddenGradient, rowsAt(inputs.outputsGradient, time, batch)), mask);
    const dz: tf.Tensor2D = tf.mul(dh, tf.sub(1, tf.square(after)));
    projected[time] = dz;
    hiddenGradient = tf.add(
      productTransposedB(dz, inputs.recurrent),
      tf.mul(hiddenGradient, tf.sub(1, mask)),
    );
  }
  return [
    tf.concat(projected, 0),
    productTransposedA(
      hiddensBefore(inputs.hiddens, shape),
      tf.concat([...inTravelOrder(projected, shape)], 0),
    ),
    hiddenGradient,
  ];
}
