import { beforeAll, describe, expect, test } from 'vitest';
import { sampleAttention } from '../../../testing/attentionSample.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../../testing/finiteDifference.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { attentionTensors, proveAttention, provenAttentions } from '../../../testing/proof/proveAttention.ts';
import { twinAttention } from '../../../testing/twin/paddedAttention.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { type AttentionInputs, attention } from './attention.ts';

const noWebgpu = await enableNodeWebgpu();
if (noWebgpu) console.warn(`Attention is not tested on WebGPU here: ${noWebgpu}`);

// f32 against f64: sums of up to 300 products of numbers of size 1, through tanh and a softmax.
const tolerance = 5e-6;

const small = {
  score: 'additive',
  batch: 3,
  steps: 2,
  sources: 4,
  width: 5,
  units: 3,
  hasStates: true,
  weightsGradient: true,
} as const;

test.each(['additive', 'dot'] as const)('the twin’s gradients are finite differences (%s)', (score) => {
  const sample = sampleAttention({ ...small, score });
  const loss = () => {
    const results = twinAttention(sample);
    return ['contexts', 'weights'].reduce(
      (sum, name) =>
        sum + results[name]!.reduce((part, value, at) => part + value * sample.upstream[name]![at]!, 0),
      0,
    );
  };
  for (const [name, values] of Object.entries(sample.inputs)) {
    const expected = finiteDifferenceGradient(loss, values);
    // Central differences in Float64 keep about nine digits.
    assertClose(twinAttention(sample)[`gradient of ${name}`] ?? [], expected, 1e-7, name);
  }
});

describe.each([
  ['cpu', false],
  ['wasm', false],
  ['webgpu', noWebgpu !== null],
] as const)('on %s', (backend, isMissing) => {
  if (isMissing) {
    test.skip('there is none here', () => {});
    return;
  }
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(['registered', 'composed'] as const)('the %s variant equals the twin', (variant) => {
    test.each(provenAttentions)(
      '$score, batch $batch, steps $steps, sources $sources, width $width, units $units, states $hasStates, weights used $weightsGradient',
      async (shape) => {
        const proofs = await proveAttention(shape, variant);
        expect(proofs.length).toBeGreaterThan(5);
        expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
      },
    );
  });

  test('forward and backward leave no tensor behind', async () => {
    const inputs = attentionTensors(sampleAttention({ ...small, weightsGradient: false }));
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      tf.grad((keys) => tf.sum(attention({ ...inputs, keys: keys as tf.Tensor2D }).contexts))(inputs.keys);
    });
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose(inputs);
  });
});

describe('at the door', () => {
  beforeAll(() => loadBackend('cpu', ''));

  test.each([
    ['queries', [6, 5]],
    ['keys', [12, 5]],
    ['annotations', [12, 3]],
    ['vector', [5]],
    ['states', [6, 3]],
  ] as const)('%s of the wrong shape are named, with both shapes', (name, right) => {
    tf.tidy(() => {
      const inputs: AttentionInputs = attentionTensors(sampleAttention(small));
      const wrong = { ...inputs, [name]: tf.zeros([7, 9]) };
      if (name === 'keys' || name === 'annotations') {
        // The one of the two that is right gives the other's shape.
        expect(() => attention(wrong)).toThrow(/^attention: /);
      } else {
        expect(() => attention(wrong)).toThrow(`attention: ${name} is [7,9], expected [${right}].`);
      }
    });
  });
});
