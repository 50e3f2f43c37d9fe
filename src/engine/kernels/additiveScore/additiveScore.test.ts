import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/random/random.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../../testing/finiteDifference.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf, tidied } from '../../tf.ts';
import { type AdditiveScoreInputs, additiveScore } from './additiveScore.ts';
import { composedBackward, composedForward } from './composed.ts';

// f32 against f64: sums of 11 products of tanh, and of at most 15 of those.
const tolerance = 2e-6;

const [batch, targets, sources, width] = [3, 5, 4, 11];
const random = createRandom(9).stream('additive score test');
const normals = (size: number) => Float32Array.from({ length: size }, () => random.normal());
const given = {
  queries: normals(batch * targets * width),
  keys: normals(batch * sources * width),
  vector: normals(width),
};
const upstream = normals(batch * targets * sources);
// Padding has no gradient, as behind the softmax.
for (let row = 0; row < batch * targets; row++) upstream[row * sources + sources - 1] = 0;

const exact = {
  queries: Float64Array.from(given.queries),
  keys: Float64Array.from(given.keys),
  vector: Float64Array.from(given.vector),
};

/** The equation, loop by loop, in Float64. @returns [B, T, S] */
function scores(): Float64Array {
  const result = new Float64Array(batch * targets * sources);
  for (let b = 0; b < batch; b++) {
    for (let t = 0; t < targets; t++) {
      for (let s = 0; s < sources; s++) {
        let sum = 0;
        for (let a = 0; a < width; a++) {
          const query = exact.queries[(b * targets + t) * width + a] as number;
          const key = exact.keys[(b * sources + s) * width + a] as number;
          sum += (exact.vector[a] as number) * Math.tanh(query + key);
        }
        result[(b * targets + t) * sources + s] = sum;
      }
    }
  }
  return result;
}

const names = ['queries', 'keys', 'vector'] as const;
const loss = () => scores().reduce((sum, score, at) => sum + score * (upstream[at] as number), 0);
const expected = {
  scores: scores(),
  gradients: names.map((name) => finiteDifferenceGradient(loss, exact[name])),
};

function tensors(): AdditiveScoreInputs {
  return {
    queries: tf.tensor3d(given.queries, [batch, targets, width]),
    keys: tf.tensor3d(given.keys, [batch, sources, width]),
    vector: tf.tensor1d(given.vector),
  };
}

const scoreGradient = () => tf.tensor3d(upstream, [batch, targets, sources]);

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each<[string, () => { value: tf.Tensor; gradients: tf.Tensor[] }]>([
    [
      'the block',
      () => {
        const inputs = tensors();
        const gradients = tf.grads((...parts: tf.Tensor[]) =>
          additiveScore(
            Object.fromEntries(names.map((name, at) => [name, parts[at]])) as AdditiveScoreInputs,
          ),
        )(
          names.map((name) => inputs[name]),
          scoreGradient(),
        );
        return { value: additiveScore(inputs), gradients };
      },
    ],
    [
      'the composed variant, which runs on GPUs,',
      () => {
        const inputs = tensors();
        const [value, energies] = composedForward(inputs) as [tf.Tensor, tf.Tensor4D];
        return {
          value,
          gradients: composedBackward({ scoreGradient: scoreGradient(), energies, vector: inputs.vector }),
        };
      },
    ],
  ])('%s equals the equation, its gradients finite differences', (_, run) => {
    const { value, gradients } = tidied(run);
    expect([value, ...gradients].map(({ shape }) => shape)).toEqual([
      [batch, targets, sources],
      [batch, targets, width],
      [batch, sources, width],
      [width],
    ]);
    assertClose(value.dataSync(), expected.scores, tolerance, 'scores');
    for (const [at, name] of names.entries()) {
      assertClose(
        gradients[at]?.dataSync() ?? [],
        expected.gradients[at] ?? [],
        tolerance,
        `gradient of ${name}`,
      );
    }
    tf.dispose([value, ...gradients]);
  });

  test('widths that differ are named', () => {
    tf.tidy(() => {
      const inputs = tensors();
      expect(() => additiveScore({ ...inputs, vector: tf.zeros([7]) as tf.Tensor1D })).toThrow(
        'additiveScore: queries [3,5,11], keys [3,4,11] and vector [7] differ.',
      );
    });
  });
});
