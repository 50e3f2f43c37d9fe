import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { backward, leaf } from '../../../core/twin/tape.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../../testing/finiteDifference.ts';
import { readCrossEntropyGolden } from '../../../testing/golden.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { poison } from '../../../testing/proof/poison.ts';
import { crossEntropy } from '../../../testing/twin/crossEntropy.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { type CrossEntropyInputs, composedForward, sparseCrossEntropy } from './sparseCrossEntropy.ts';

// f32 against f64: a sum of 19 exponentials and of 13 rows.
const tolerance = 1e-6;

const golden = readCrossEntropyGolden();

interface Case {
  readonly rows: number;
  readonly vocabulary: number;
  readonly logits: Float32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
}

interface Answer {
  readonly loss: number;
  readonly accuracy: number;
  readonly gradient: Float32Array;
}

const smoothings = [0, 0.1, 0.7];

/** The block as a network uses it, and the variant for GPUs by itself. */
const variants: Readonly<Record<string, (given: Case, labelSmoothing?: number) => Promise<Answer>>> = {
  'the block': (given, labelSmoothing = 0) =>
    answer(() => {
      const inputs = tensors(given);
      const { loss, accuracy } = sparseCrossEntropy(inputs, { withGradient: false, labelSmoothing });
      // Half the loss, so that the incoming gradient counts.
      const gradient = tf.grad((logits) =>
        tf.mul(
          sparseCrossEntropy(
            { ...inputs, logits: logits as tf.Tensor2D },
            { withGradient: true, labelSmoothing },
          ).loss,
          0.5,
        ),
      )(inputs.logits);
      return [loss, accuracy, tf.mul(gradient, 2)];
    }),
  'the block, at the top of the tape': (given, labelSmoothing = 0) =>
    answer(() => {
      const inputs = tensors(given);
      const run = (logits: tf.Tensor2D) =>
        sparseCrossEntropy({ ...inputs, logits }, { withGradient: true, labelSmoothing });
      const { loss, accuracy } = run(inputs.logits);
      return [loss, accuracy, tf.grad((logits) => run(logits as tf.Tensor2D).loss)(inputs.logits)];
    }),
  'the composed variant': (given, labelSmoothing = 0) =>
    answer(() => composedForward(tensors(given), { withGradient: true, labelSmoothing })),
};

async function answer(run: () => tf.Tensor[]): Promise<Answer> {
  const results = tf.tidy(run);
  const [loss, accuracy, gradient] = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose(results);
  return {
    loss: loss?.[0] as number,
    accuracy: accuracy?.[0] as number,
    gradient: Float32Array.from(gradient as Float32Array),
  };
}

const missing = await enableNodeWebgpu();
if (missing) console.warn(`WebGPU is not tested here: ${missing}`);

describe.each(['cpu', 'wasm', ...(missing ? [] : (['webgpu'] as const))] as const)('on %s', (backend) => {
  beforeAll(async () => {
    await loadBackend(backend, nodeWasmUrl());
    await poison([[13, 19], [13, 2], []]);
  });

  describe.each(Object.entries(variants))('%s', (_, run) => {
    test.each(smoothings)(
      'smoothing %s: loss, accuracy and gradient equal the twin’s; masked rows count nothing',
      async (labelSmoothing) => {
        const given = sampleCase();
        const expected = twin(given, labelSmoothing);
        const actual = await run(given, labelSmoothing);
        assertClose([actual.loss], [expected.loss], tolerance, 'loss');
        assertClose([actual.accuracy], [expected.accuracy], tolerance, 'accuracy');
        assertClose(actual.gradient, expected.gradient, tolerance, 'gradient');

        // Masked rows may hold any logits and any target.
        const logits = given.logits.slice();
        const targets = given.targets.slice();
        given.weights.forEach((weight, row) => {
          if (weight !== 0) return;
          logits.fill(77, row * given.vocabulary, row * given.vocabulary + 3);
          targets[row] = 0;
        });
        const disturbed = await run({ ...given, logits, targets }, labelSmoothing);
        expect([disturbed.loss, disturbed.accuracy]).toEqual([actual.loss, actual.accuracy]);
        assertClose(disturbed.gradient, actual.gradient, 0, 'gradient with other padding'); // the same, but for −0
        for (const [row, weight] of given.weights.entries()) {
          const rowGradient = actual.gradient.subarray(row * given.vocabulary, (row + 1) * given.vocabulary);
          expect(rowGradient.every((value) => value === 0)).toBe(weight === 0);
        }
      },
    );

    test.each(Object.values(golden.smoothings))(
      'smoothing $labelSmoothing: loss and gradient equal PyTorch’s',
      async ({ labelSmoothing, loss, gradient }) => {
        const real = golden.isReal.reduce((sum, isReal) => sum + isReal, 0);
        const actual = await run(
          {
            rows: golden.rows,
            vocabulary: golden.vocabulary,
            logits: Float32Array.from(golden.logits),
            targets: Int32Array.from(golden.targets),
            weights: Float32Array.from(golden.isReal, (isReal) => isReal / real),
          },
          labelSmoothing,
        );
        assertClose([actual.loss], [loss], tolerance, 'loss');
        assertClose(actual.gradient, gradient, tolerance, 'gradient');
      },
    );

    test('huge logits stay finite and exact', async () => {
      const given: Case = {
        rows: 3,
        vocabulary: 3,
        logits: Float32Array.of(1e8, 0, -1e8, -3e38, -3e38, -3e38, 3e4, 3e4, -1e9),
        targets: Int32Array.of(1, 2, 0),
        weights: Float32Array.of(1, 1, 1),
      };
      const { loss, accuracy, gradient } = await run(given);
      // 1e8 − 0, ln 3 and ln 2; beside 1e8 the logarithms vanish in f32.
      assertClose([loss], [1e8 + Math.log(3) + Math.log(2)], 1e-7, 'loss');
      expect(accuracy).toBe(1); // the first among equals: row 1 guesses 0, row 2 guesses 0
      const third = 1 / 3;
      assertClose(gradient, [1, -1, 0, third, third, third - 1, -0.5, 0.5, 0], tolerance, 'gradient');
    });
  });

  test('without a gradient none is made', () => {
    tf.tidy(() => {
      const before = tf.memory().numBytes;
      const inputs = tensors(sampleCase());
      const held = tf.memory().numBytes - before;
      sparseCrossEntropy(inputs, { withGradient: false });
      // Three scalars, or a little more; not [N, V] floats.
      expect(tf.memory().numBytes - before - held).toBeLessThanOrEqual(3 * 4);
    });
  });
});

test.each(smoothings)('smoothing %s: the twin’s gradient is that of finite differences', (labelSmoothing) => {
  const random = createRandom(9).stream('cross-entropy test');
  const logits = Float64Array.from({ length: 7 }, () => random.normal());
  const numeric = finiteDifferenceGradient(() => twinRow(logits, 3, labelSmoothing).loss, logits);
  // Central differences are good to about 1e-10; the largest entry is near 1.
  assertClose(twinRow(logits, 3, labelSmoothing).gradient, numeric, 1e-8, 'gradient');
});

function sampleCase(): Case {
  const [rows, vocabulary] = [13, 19];
  const random = createRandom(8).stream('cross-entropy test');
  const logits = Float32Array.from({ length: rows * vocabulary }, () => 3 * random.normal());
  const targets = Int32Array.from({ length: rows }, () => random.integer(vocabulary));
  const weights = Float32Array.from({ length: rows }, (_, row) => (row % 4 === 3 ? 0 : 0.1));
  // Two rows whose likeliest token is the target, of which one is masked.
  for (const row of [2, 3]) logits[row * vocabulary + (targets[row] as number)] = 20;
  return { rows, vocabulary, logits, targets, weights };
}

function twin({ rows, vocabulary, logits, targets, weights }: Case, labelSmoothing: number): Answer {
  let loss = 0;
  let accuracy = 0;
  const gradient = new Float32Array(rows * vocabulary);
  for (let row = 0; row < rows; row++) {
    const x = Float64Array.from(logits.subarray(row * vocabulary, (row + 1) * vocabulary));
    const target = targets[row] as number;
    const weight = weights[row] as number;
    const answer = twinRow(x, target, labelSmoothing);
    loss += weight * answer.loss;
    if (x.indexOf(Math.max(...x)) === target) accuracy += weight;
    gradient.set(
      answer.gradient.map((value) => weight * value),
      row * vocabulary,
    );
  }
  return { loss, accuracy, gradient };
}

function twinRow(values: Float64Array, target: number, labelSmoothing: number) {
  const logits = leaf(values);
  const loss = crossEntropy(logits, target, labelSmoothing);
  backward(loss);
  return { loss: loss.values[0] as number, gradient: logits.gradient };
}

function tensors({ rows, vocabulary, logits, targets, weights }: Case): CrossEntropyInputs {
  return {
    logits: tf.tensor2d(logits, [rows, vocabulary]),
    targets: tf.tensor1d(targets, 'int32'),
    weights: tf.tensor1d(weights),
  };
}
