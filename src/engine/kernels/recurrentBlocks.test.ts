import { beforeAll, describe, expect, test } from 'vitest';
import { assertClose } from '../../testing/closeness.ts';
import { type CellGolden, readCellsGolden } from '../../testing/golden.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { runBlock, sequenceTensors } from '../../testing/proof/proveSequence.ts';
import { sampleSequence } from '../../testing/sampleSequence.ts';
import { type RecurrentCell, recurrentCells } from '../../testing/twin/cellSequence.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf, tidied } from '../tf.ts';
import { affine } from './product/product.ts';

/** What `rnnSequence` and `gruSequence` have in common; their numbers are held against the twin in `testing/proof/`. */

// f32 against f64: at most 5 steps of 4-term products, 6e-8 per rounding; the requirement is 1e-5.
const tolerance = 1e-6;

const shape = { steps: 3, batch: 4, units: 5, reverse: false };

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(recurrentCells)('%sSequence', (cell) => {
    const sample = sampleSequence(cell, shape);

    test('forward and backward leave no tensor behind', () => {
      const inputs = sequenceTensors(sample);
      const before = tf.memory().numTensors;
      tf.tidy(() => {
        tf.grad((hidden) => tf.sum(runBlock(sample, { ...inputs, hidden }).outputs))(
          inputs['hidden'] as tf.Tensor,
        );
      });
      expect(tf.memory().numTensors).toBe(before);
      tf.dispose(inputs);
    });

    test('a loss on the last state alone reaches the inputs', () => {
      const [alone, weighted] = tidied(() => {
        const inputs = sequenceTensors(sample);
        const gradient = (loss: (hidden: tf.Tensor) => tf.Tensor) =>
          tf
            .grad(loss)(inputs['projected'] as tf.Tensor)
            .dataSync()
            .slice();
        return [
          gradient((projected) => tf.sum(runBlock(sample, { ...inputs, projected }).hidden)),
          gradient((projected) => {
            const results = runBlock(sample, { ...inputs, projected });
            return tf.add(tf.sum(results.hidden), tf.sum(tf.mul(results.outputs, 0)));
          }),
        ] as const;
      });
      expect(alone.some((value) => value !== 0)).toBe(true);
      expect(alone).toEqual(weighted);
    });

    test.each(Object.keys(sample.inputs))('a %s of the wrong shape is named, with both shapes', (name) => {
      tf.tidy(() => {
        const inputs = sequenceTensors(sample);
        const right = inputs[name]?.shape;
        expect(() => runBlock(sample, { ...inputs, [name]: tf.zeros([3, 7]) })).toThrow(
          `${cell}Sequence: ${name} is [3,7], expected [${right}].`,
        );
      });
    });

    test.each(['forward', 'backward'] as const)('%s in time equals PyTorch, with all gradients', (name) => {
      const direction = golden.cells[cell][name];
      const actual = runGolden(cell, direction, name === 'backward');
      const { gradients } = direction;
      for (const [what, expected] of Object.entries({
        outputs: direction.outputs,
        hidden: direction.hidden,
        'gradient of inputs': gradients.inputs,
        'gradient of initial': gradients.initial,
        ...Object.fromEntries(
          Object.entries(gradients.parameters).map(([part, values]) => [`gradient of ${part}`, values]),
        ),
      })) {
        assertClose(actual[what] ?? [], expected, tolerance, what);
      }
    });
  });
});

const golden = readCellsGolden();

/** Results and gradients by name. */
function runGolden(
  cell: RecurrentCell,
  { parameters, initial, upstream }: CellGolden,
  reverse: boolean,
): Record<string, ArrayLike<number>> {
  const { length, batchSize, inputSize, hiddenSize, lengths } = golden;
  const goldenShape = { steps: length, batch: batchSize, units: hiddenSize, reverse };
  const mask = Array.from({ length: length * batchSize }, (_, place) =>
    Math.floor(place / batchSize) < (lengths[place % batchSize] as number) ? 1 : 0,
  );
  const { kernel, recurrent, bias, candidateBias } = parameters as Record<string, number[]>;
  const width = (bias as number[]).length;
  return tidied(() => {
    const given: Record<string, tf.Tensor> = {
      inputs: tf.tensor2d([...golden.inputs], [length * batchSize, inputSize]),
      initial: tf.tensor2d([...initial], [batchSize, hiddenSize]),
      kernel: tf.tensor2d(kernel as number[], [inputSize, width]),
      recurrent: tf.tensor2d(recurrent as number[], [hiddenSize, width]),
      bias: tf.tensor1d(bias as number[]),
      ...(candidateBias && { candidateBias: tf.tensor1d(candidateBias) }),
    };
    const names = Object.keys(given);
    const run = ({ inputs, initial: hidden, kernel: weights, bias: added, ...rest }: typeof given) =>
      runBlock(
        { cell, shape: goldenShape },
        {
          ...rest,
          projected: affine(inputs as tf.Tensor2D, weights as tf.Tensor2D, added as tf.Tensor1D),
          mask: tf.tensor2d(mask, [length * batchSize, 1]),
          hidden: hidden as tf.Tensor,
        },
      );
    const weighted = (tensor: tf.Tensor, weights: readonly number[]) =>
      tf.sum(tf.mul(tensor, tf.tensor([...weights], tensor.shape)));
    const { outputs, hidden } = run(given);
    const gradients = tf.grads((...moved: tf.Tensor[]) => {
      const results = run(Object.fromEntries(names.map((name, index) => [name, moved[index] as tf.Tensor])));
      return tf.add(weighted(results.outputs, upstream.outputs), weighted(results.hidden, upstream.hidden));
    })(Object.values(given));
    return {
      outputs: outputs.dataSync().slice(),
      hidden: hidden.dataSync().slice(),
      ...Object.fromEntries(
        gradients.map((gradient, index) => [`gradient of ${names[index]}`, gradient.dataSync().slice()]),
      ),
    };
  });
}
