import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { affine } from '../product/product.ts';
import { lstmSequence } from './lstmSequence.ts';

/**
 * A peer written by others: the LSTM layer of the stock package. Its gates come in our order (i, f, c, o). Both share
 * one TensorFlow.js engine, so the layer runs on the cpu backend that is set here.
 */

// Both sides are f32 and add up 9 and 12 terms in different orders; measured up to 3e-7.
const tolerance = 1e-6;

const batch = 3;
const steps = 5;
const inputSize = 9;
const units = 12;

// The stock package announces the kernels it registers a second time, and recommends another runtime.
const silence = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeAll(() => loadBackend('cpu', nodeWasmUrl()));
afterAll(() => silence.mockRestore());

test.each([false, true])(
  'the stock layer gives the same outputs and states (goBackwards: %s)',
  async (reverse) => {
    const { layers } = await import('@tensorflow/tfjs');
    expect(tf.getBackend()).toBe('cpu');
    const random = createRandom(5);
    const normal = (shape: number[]) =>
      tf.tensor(
        Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random.normal()),
        shape,
      );
    const [inputs, kernel, recurrent, bias, hidden, cell] = [
      normal([batch, steps, inputSize]),
      normal([inputSize, 4 * units]),
      normal([units, 4 * units]),
      normal([4 * units]),
      normal([batch, units]),
      normal([batch, units]),
    ] as [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D, tf.Tensor2D, tf.Tensor2D];

    const layer = layers.lstm({
      units,
      recurrentActivation: 'sigmoid',
      unitForgetBias: true,
      returnSequences: true,
      returnState: true,
      goBackwards: reverse,
    });
    layer.apply([inputs, hidden, cell] as never); // makes its weights
    layer.setWeights([kernel, recurrent, bias] as never);
    const stock = layer.apply([inputs, hidden, cell] as never) as unknown as [
      tf.Tensor3D,
      tf.Tensor2D,
      tf.Tensor2D,
    ];

    const timeMajor = (sequence: tf.Tensor3D) => tf.transpose(sequence, [1, 0, 2]);
    const ours = lstmSequence(
      {
        projected: affine(
          tf.reshape(timeMajor(inputs), [steps * batch, inputSize]) as tf.Tensor2D,
          kernel,
          bias,
        ),
        mask: tf.ones([steps * batch, 1]) as tf.Tensor2D,
        recurrent,
        hidden,
        cell,
      },
      { steps, batch, units, reverse },
    );

    // Going backwards, the stock layer lists its outputs in the direction of travel; ours stay in the order of the input.
    const sequence = reverse ? tf.reverse(stock[0], 1) : stock[0];
    assertClose(ours.outputs.dataSync(), timeMajor(sequence).dataSync(), tolerance, 'outputs');
    assertClose(ours.hidden.dataSync(), stock[1].dataSync(), tolerance, 'last hidden');
    assertClose(ours.cell.dataSync(), stock[2].dataSync(), tolerance, 'last cell');
  },
);
