import { tf } from '../../tf.ts';
import { productTransposedA, productTransposedB } from '../product/product.ts';
import { hiddensBefore, inTravelOrder, rowsAt, type SequenceShape, timeline } from '../timeSteps.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/** The GRU sequence of stock operations: a few dispatches per time step, on any backend. */

/** @returns outputs, hidden, then the trace: gates, hiddens. */
export function composedForward(inputs: GruInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch } = shape;
  const outputs: tf.Tensor2D[] = [];
  const gates: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  for (const time of timeline(shape)) {
    const hidden = hiddens.at(-1) as tf.Tensor2D;
    const mask = rowsAt(inputs.mask, time, batch);
    const [xr, xz, xn] = tf.split(rowsAt(inputs.projected, time, batch), 3, 1) as Three;
    const [sr, sz, sn] = tf.split(tf.matMul(hidden, inputs.recurrent), 3, 1) as Three;
    const r = tf.sigmoid(tf.add(xr, sr));
    const z = tf.sigmoid(tf.add(xz, sz));
    const m = tf.add(sn, inputs.candidateBias);
    const n = tf.tanh(tf.add(xn, tf.mul(r, m)));
    const output: tf.Tensor2D = tf.mul(tf.add(tf.mul(tf.sub(1, z), n), tf.mul(z, hidden)), mask);
    gates[time] = tf.concat([r, z, n, m], 1) as tf.Tensor2D;
    outputs[time] = output;
    hiddens.push(tf.add(output, tf.mul(hidden, tf.sub(1, mask))));
  }
  return [
    tf.concat(outputs, 0),
    tf.clone(hiddens.at(-1) as tf.Tensor2D),
    tf.concat(gates, 0),
    tf.concat(hiddens, 0),
  ];
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
export function composedBackward(inputs: GruGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const projected: tf.Tensor2D[] = [];
  const products: tf.Tensor2D[] = []; // δs
  let hiddenGradient = inputs.hiddenGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const mask = rowsAt(inputs.mask, time, batch);
    const before = rowsAt(inputs.hiddens, index, batch);
    const [r, z, n, m] = tf.split(rowsAt(inputs.gates, time, batch), 4, 1) as [...Three, tf.Tensor2D];
    const dh = tf.mul(tf.add(hiddenGradient, rowsAt(inputs.outputsGradient, time, batch)), mask);
    const dz = tf.mul(tf.mul(dh, tf.sub(before, n)), tf.mul(z, tf.sub(1, z)));
    const dn = tf.mul(tf.mul(dh, tf.sub(1, z)), tf.sub(1, tf.square(n)));
    const dr = tf.mul(tf.mul(dn, m), tf.mul(r, tf.sub(1, r)));
    const ds = tf.concat([dr, dz, tf.mul(dn, r)], 1) as tf.Tensor2D; // [B, 3H]
    projected[time] = tf.concat([dr, dz, dn], 1) as tf.Tensor2D;
    products[time] = ds;
    hiddenGradient = tf.add(
      tf.add(productTransposedB(ds, inputs.recurrent), tf.mul(dh, z)),
      tf.mul(hiddenGradient, tf.sub(1, mask)),
    );
  }
  const ds = tf.concat([...inTravelOrder(products, shape)], 0);
  return [
    tf.concat(projected, 0),
    productTransposedA(hiddensBefore(inputs.hiddens, shape), ds),
    tf.sum(tf.slice(ds, [0, 2 * units], [steps * batch, units]), 0),
    hiddenGradient,
  ];
}

type Three = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
