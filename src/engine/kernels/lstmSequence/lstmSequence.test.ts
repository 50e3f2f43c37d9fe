import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { type LstmGoldenDirection, readLstmGolden } from '../../../testing/golden.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { type LstmRun, lstm, lstmBackward } from '../../../testing/twin/lstm.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf, tidied } from '../../tf.ts';
import { affine } from '../product/product.ts';
import { composedBackward, composedForward } from './composed.ts';
import { type LstmInputs, type LstmShape, lstmSequence } from './lstmSequence.ts';

// f32 against f64: 2⁻²⁴ = 6e-8 per rounding, 40-term products, seven steps of squashing; measured up to 5e-7.
const tolerance = 2e-6;

const sizes = { steps: 7, batch: 13, units: 40 };
const { steps, batch, units } = sizes;

/** One row per sentence: full, ragged, with a hole, and with no token at all. */
const masks: readonly (readonly number[])[] = Array.from({ length: batch }, (_, row) =>
  row === 5
    ? [1, 0, 1, 1, 0, 1, 0]
    : Array.from({ length: steps }, (_time, time) => (time < 7 - (row % 8) ? 1 : 0)),
);

const random = createRandom(3).stream('lstm test');
const normals = (size: number, deviation = 1) =>
  Float32Array.from({ length: size }, () => deviation * random.normal());

/** All time-major and in 32 bits, so that both sides start from the same numbers. */
const values = {
  projected: normals(steps * batch * 4 * units),
  mask: Float32Array.from(
    { length: steps * batch },
    (_, at) => masks[at % batch]?.[Math.floor(at / batch)] ?? 0,
  ),
  recurrent: normals(units * 4 * units, 0.3),
  hidden: normals(batch * units),
  cell: normals(batch * units),
};
/** d loss / d outputs, last hidden and last cell. */
const upstream = {
  outputs: normals(steps * batch * units),
  hidden: normals(batch * units),
  cell: normals(batch * units),
};

const resultNames = ['outputs', 'hidden', 'cell'] as const;
const gradientNames = ['projected', 'recurrent', 'hidden', 'cell'] as const;
type Numbers = ArrayLike<number>;
interface Expected {
  readonly results: Readonly<Record<(typeof resultNames)[number], Numbers>>;
  readonly gradients: Readonly<Record<(typeof gradientNames)[number], Numbers>>;
}

/** The twin takes x·kernel + bias itself; with the identity for a kernel, x is what `projected` is here. */
const twin = { forward: runTwin(false), backward: runTwin(true) };

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each([
    ['forward', false],
    ['backward', true],
  ] as const)('%s in time', (name, reverse) => {
    const shape: LstmShape = { ...sizes, reverse };

    test('the block: outputs, last states and all gradients equal the twin’s', () => {
      const actual = tidied(() => {
        const inputs = tensors();
        const results = lstmSequence(inputs, shape);
        const gradients = tf.grads((...given: tf.Tensor[]) => {
          const [projected, recurrent, hidden, cell] = given as [
            tf.Tensor2D,
            tf.Tensor2D,
            tf.Tensor2D,
            tf.Tensor2D,
          ];
          return loss(lstmSequence({ ...inputs, projected, recurrent, hidden, cell }, shape));
        })(gradientNames.map((input) => inputs[input]));
        return { results: read(resultNames.map((result) => results[result])), gradients: read(gradients) };
      });
      expectTwin(actual, twin[name]);
    });

    test('the composed variant, which runs on GPUs, equals the twin', () => {
      const actual = tidied(() => {
        const { mask, ...rest } = tensors();
        const [outputs, hidden, cell, gates, hiddens, cells] = composedForward({ mask, ...rest }, shape) as [
          tf.Tensor2D,
          tf.Tensor2D,
          tf.Tensor2D,
          tf.Tensor2D,
          tf.Tensor2D,
          tf.Tensor2D,
        ];
        const gradients = composedBackward(
          {
            mask,
            recurrent: rest.recurrent,
            gates,
            hiddens,
            cells,
            outputsGradient: tf.tensor2d(upstream.outputs, [steps * batch, units]),
            hiddenGradient: tf.tensor2d(upstream.hidden, [batch, units]),
            cellGradient: tf.tensor2d(upstream.cell, [batch, units]),
          },
          shape,
        );
        return { results: read([outputs, hidden, cell]), gradients: read(gradients) };
      });
      expectTwin(actual, twin[name]);
    });
  });

  test('a loss on the last cell alone has the twin’s gradients', () => {
    const gradient = tf.tidy(() => {
      const inputs = tensors();
      const last = (hidden: tf.Tensor) =>
        tf.sum(
          tf.mul(
            lstmSequence({ ...inputs, hidden: hidden as tf.Tensor2D }, { ...sizes, reverse: false }).cell,
            tf.tensor2d(upstream.cell, [batch, units]),
          ),
        );
      return Array.from(tf.grad(last)(inputs.hidden).dataSync());
    });
    const none = {
      outputs: new Float32Array(upstream.outputs.length),
      hidden: new Float32Array(batch * units),
    };
    const expected = runTwin(false, { ...upstream, ...none }).gradients.hidden;
    assertClose(gradient, expected, tolerance, 'gradient of hidden');
  });

  test('forward and backward leave no tensor behind', () => {
    const inputs = tensors();
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      tf.grad((hidden) =>
        loss(lstmSequence({ ...inputs, hidden: hidden as tf.Tensor2D }, { ...sizes, reverse: false })),
      )(inputs.hidden);
    });
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose(inputs);
  });

  test.each(['projected', 'mask', 'recurrent', 'hidden', 'cell'] as const)(
    'a %s of the wrong shape is named, with both shapes',
    (name) => {
      tf.tidy(() => {
        const inputs = tensors();
        const wrong = { ...inputs, [name]: tf.zeros([3, 5]) };
        const right = inputs[name].shape;
        expect(() => lstmSequence(wrong, { ...sizes, reverse: false })).toThrow(
          `lstmSequence: ${name} is [3,5], expected [${right}].`,
        );
      });
    },
  );

  describe('against PyTorch', () => {
    const golden = readLstmGolden();

    test.each(['forward', 'backward'] as const)('%s: outputs, last states and all gradients', (name) => {
      const direction = golden[name];
      const actual = tidied(() => runGolden(direction, name === 'backward'));
      const { gradients } = direction;
      for (const [what, expected] of [
        ['outputs', direction.outputs],
        ['hidden', direction.final.hidden],
        ['cell', direction.final.cell],
        ['gradient of inputs', gradients.inputs],
        ['gradient of kernel', gradients.parameters.kernel],
        ['gradient of recurrent', gradients.parameters.recurrent],
        ['gradient of bias', gradients.parameters.bias],
        ['gradient of the first hidden', gradients.initial.hidden],
        ['gradient of the first cell', gradients.initial.cell],
      ] as const) {
        assertClose(actual[what] ?? [], expected, tolerance, what);
      }
    });

    /** Results by name, batch-major as PyTorch has them. */
    function runGolden(direction: LstmGoldenDirection, reverse: boolean): Record<string, Numbers> {
      const { batchSize, length, inputSize, hiddenSize } = golden;
      const { parameters, initial } = direction;
      const mask = Float32Array.from({ length: length * batchSize }, (_, at) =>
        Math.floor(at / batchSize) < (golden.lengths[at % batchSize] as number) ? 1 : 0,
      );
      const turned = (sequence: tf.Tensor, width: number, from: readonly [number, number]) =>
        tf.reshape(tf.transpose(tf.reshape(sequence, [...from, width]), [1, 0, 2]), [-1, width]);
      const timeMajor = (sequence: tf.Tensor, width: number) =>
        turned(sequence, width, [batchSize, length]) as tf.Tensor2D;
      const run = (
        inputs: tf.Tensor,
        kernel: tf.Tensor,
        recurrent: tf.Tensor,
        bias: tf.Tensor,
        hidden: tf.Tensor,
        cell: tf.Tensor,
      ) =>
        lstmSequence(
          {
            projected: affine(timeMajor(inputs, inputSize), kernel as tf.Tensor2D, bias as tf.Tensor1D),
            mask: tf.tensor2d(mask, [length * batchSize, 1]),
            recurrent: recurrent as tf.Tensor2D,
            hidden: hidden as tf.Tensor2D,
            cell: cell as tf.Tensor2D,
          },
          { steps: length, batch: batchSize, units: hiddenSize, reverse },
        );
      const given = [
        tf.tensor2d([...golden.inputs], [batchSize * length, inputSize]),
        tf.tensor2d([...parameters.kernel], [inputSize, 4 * hiddenSize]),
        tf.tensor2d([...parameters.recurrent], [hiddenSize, 4 * hiddenSize]),
        tf.tensor1d([...parameters.bias]),
        tf.tensor2d([...initial.hidden], [batchSize, hiddenSize]),
        tf.tensor2d([...initial.cell], [batchSize, hiddenSize]),
      ] as const;
      const { outputs, hidden, cell } = run(...given);
      const weighted = (tensor: tf.Tensor, weights: readonly number[]) =>
        tf.sum(tf.mul(tensor, tf.tensor([...weights], tensor.shape)));
      const gradients = tf.grads((...inputs: tf.Tensor[]) => {
        const result = run(...(inputs as unknown as typeof given));
        return tf.addN([
          tf.sum(tf.mul(result.outputs, timeMajor(tf.tensor1d([...direction.upstream.outputs]), hiddenSize))),
          weighted(result.hidden, direction.upstream.final.hidden),
          weighted(result.cell, direction.upstream.final.cell),
        ]);
      })([...given]);
      const names = ['inputs', 'kernel', 'recurrent', 'bias', 'the first hidden', 'the first cell'];
      return {
        outputs: turned(outputs, hiddenSize, [length, batchSize]).dataSync(),
        hidden: hidden.dataSync(),
        cell: cell.dataSync(),
        ...Object.fromEntries(
          gradients.map((gradient, index) => [`gradient of ${names[index]}`, gradient.dataSync()]),
        ),
      };
    }
  });
});

function tensors(): LstmInputs {
  return {
    projected: tf.tensor2d(values.projected, [steps * batch, 4 * units]),
    mask: tf.tensor2d(values.mask, [steps * batch, 1]),
    recurrent: tf.tensor2d(values.recurrent, [units, 4 * units]),
    hidden: tf.tensor2d(values.hidden, [batch, units]),
    cell: tf.tensor2d(values.cell, [batch, units]),
  };
}

function loss(result: { outputs: tf.Tensor; hidden: tf.Tensor; cell: tf.Tensor }): tf.Scalar {
  return tf.addN(
    resultNames.map((name) => tf.sum(tf.mul(result[name], tf.tensor(upstream[name], result[name].shape)))),
  );
}

function read(list: readonly tf.Tensor[]): Numbers[] {
  return list.map((tensor) => tensor.dataSync().slice());
}

function expectTwin(actual: { results: Numbers[]; gradients: Numbers[] }, expected: Expected): void {
  expect([actual.results.length, actual.gradients.length]).toEqual([3, 4]);
  resultNames.forEach((name, index) => {
    assertClose(actual.results[index] ?? [], expected.results[name], tolerance, name);
  });
  gradientNames.forEach((name, index) => {
    assertClose(actual.gradients[index] ?? [], expected.gradients[name], tolerance, `gradient of ${name}`);
  });
}

/** One sentence after the other, only its real tokens, in the direction of travel; put together time-major. */
function runTwin(
  reverse: boolean,
  from: Record<(typeof resultNames)[number], Float32Array> = upstream,
): Expected {
  const width = 4 * units;
  const zeroKernel = () => ({
    kernel: new Float64Array(width * width),
    recurrent: new Float64Array(units * width),
    bias: new Float64Array(width),
  });
  const parameters = { ...zeroKernel(), recurrent: Float64Array.from(values.recurrent) };
  for (let at = 0; at < width; at++) parameters.kernel[at * width + at] = 1;
  const sums = zeroKernel();
  const results = {
    outputs: new Float64Array(steps * batch * units),
    hidden: new Float64Array(batch * units),
    cell: new Float64Array(batch * units),
  };
  const gradients = {
    projected: new Float64Array(steps * batch * width),
    hidden: new Float64Array(batch * units),
    cell: new Float64Array(batch * units),
  };
  for (let row = 0; row < batch; row++) {
    const times = Array.from({ length: steps }, (_, time) => time).filter((time) => masks[row]?.[time] === 1);
    if (reverse) times.reverse();
    const rows = (sequence: Float32Array, size: number) =>
      times.map((time) => rowOf(sequence, time * batch + row, size));
    const state = (hidden: Float32Array, cell: Float32Array) => ({
      hidden: rowOf(hidden, row, units),
      cell: rowOf(cell, row, units),
    });
    const run: LstmRun = lstm(rows(values.projected, width), state(values.hidden, values.cell), parameters);
    const backward = lstmBackward(
      run,
      parameters,
      sums,
      rows(from.outputs, units),
      state(from.hidden, from.cell),
    );
    times.forEach((time, index) => {
      results.outputs.set(run.outputs[index] as Float64Array, (time * batch + row) * units);
      gradients.projected.set(backward.inputs[index] as Float64Array, (time * batch + row) * width);
    });
    for (const part of ['hidden', 'cell'] as const) {
      results[part].set(run.final[part], row * units);
      gradients[part].set(backward.initial[part], row * units);
    }
  }
  return { results, gradients: { ...gradients, recurrent: sums.recurrent } };
}

function rowOf(sequence: Float32Array, index: number, size: number): Float64Array {
  return Float64Array.from(sequence.subarray(index * size, (index + 1) * size));
}
