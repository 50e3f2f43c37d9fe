import { tf } from '../../tf.ts';
import { productTransposedA, productTransposedB } from '../product/product.ts';
import { hiddensBefore, inTravelOrder, rowsAt, timeline } from '../timeSteps.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/** The LSTM sequence of stock operations: a few dispatches per time step, on any backend. */

/** @returns outputs, hidden, cell, then the trace: gates, hiddens, cells. */
export function composedForward(inputs: LstmInputs, shape: LstmShape): tf.Tensor[] {
  const { batch } = shape;
  const outputs: tf.Tensor2D[] = [];
  const gates: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  const cells = [inputs.cell];
  for (const time of timeline(shape)) {
    const hidden = hiddens.at(-1) as tf.Tensor2D;
    const cell = cells.at(-1) as tf.Tensor2D;
    const mask = rowsAt(inputs.mask, time, batch);
    const z = tf.add(rowsAt(inputs.projected, time, batch), tf.matMul(hidden, inputs.recurrent)); // [B, 4H]
    const [i, f, g, o] = activate(tf.split(z, 4, 1)) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    const nextCell: tf.Tensor2D = tf.add(tf.mul(f, cell), tf.mul(i, g));
    const output: tf.Tensor2D = tf.mul(tf.mul(o, tf.tanh(nextCell)), mask);
    const carried = tf.sub(1, mask);
    gates[time] = tf.concat([i, f, g, o], 1);
    outputs[time] = output;
    hiddens.push(tf.add(output, tf.mul(hidden, carried)));
    cells.push(tf.add(tf.mul(nextCell, mask), tf.mul(cell, carried)));
  }
  return [
    tf.concat(outputs, 0),
    tf.clone(hiddens.at(-1) as tf.Tensor2D),
    tf.clone(cells.at(-1) as tf.Tensor2D),
    tf.concat(gates, 0),
    tf.concat(hiddens, 0),
    tf.concat(cells, 0),
  ];
}

/** @returns the gradients of projected, recurrent, hidden, cell. */
export function composedBackward(inputs: LstmGradientInputs, shape: LstmShape): tf.Tensor[] {
  const { batch } = shape;
  const projected: tf.Tensor2D[] = [];
  let hiddenGradient = inputs.hiddenGradient;
  let cellGradient = inputs.cellGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const mask = rowsAt(inputs.mask, time, batch);
    const carried = tf.sub(1, mask);
    const [i, f, g, o] = tf.split(rowsAt(inputs.gates, time, batch), 4, 1) as tf.Tensor2D[] as [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const previousCell = rowsAt(inputs.cells, index, batch);
    const tanhCell = tf.tanh(tf.add(tf.mul(f, previousCell), tf.mul(i, g)));
    const dh = tf.mul(tf.add(hiddenGradient, rowsAt(inputs.outputsGradient, time, batch)), mask);
    const dc = tf.add(tf.mul(cellGradient, mask), tf.mul(tf.mul(dh, o), tf.sub(1, tf.square(tanhCell))));
    const dz = tf.concat(
      [
        tf.mul(tf.mul(dc, g), tf.mul(i, tf.sub(1, i))),
        tf.mul(tf.mul(dc, previousCell), tf.mul(f, tf.sub(1, f))),
        tf.mul(tf.mul(dc, i), tf.sub(1, tf.square(g))),
        tf.mul(tf.mul(dh, tanhCell), tf.mul(o, tf.sub(1, o))),
      ],
      1,
    ) as tf.Tensor2D; // [B, 4H]
    projected[time] = dz;
    hiddenGradient = tf.add(productTransposedB(dz, inputs.recurrent), tf.mul(hiddenGradient, carried));
    cellGradient = tf.add(tf.mul(dc, f), tf.mul(cellGradient, carried));
  }
  return [
    tf.concat(projected, 0),
    productTransposedA(
      hiddensBefore(inputs.hiddens, shape),
      tf.concat([...inTravelOrder(projected, shape)], 0),
    ),
    hiddenGradient,
    cellGradient,
  ];
}

function activate([i, f, g, o]: tf.Tensor[]): tf.Tensor[] {
  return [
    tf.sigmoid(i as tf.Tensor),
    tf.sigmoid(f as tf.Tensor),
    tf.tanh(g as tf.Tensor),
    tf.sigmoid(o as tf.Tensor),
  ];
}
