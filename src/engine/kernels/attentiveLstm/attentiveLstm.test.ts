import { beforeAll, describe, expect, test } from 'vitest';
import { sampleAttentive } from '../../../testing/attentiveSample.ts';
import { assertClose } from '../../../testing/closeness.ts';
import { finiteDifferenceGradient } from '../../../testing/finiteDifference.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { attentiveTensors, proveAttentive, provenAttentives } from '../../../testing/proof/proveAttentive.ts';
import { twinAttentive } from '../../../testing/twin/paddedAttentiveLstm.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { type AttentiveLstmInputs, attentiveLstm, hasAttentiveLstm } from './attentiveLstm.ts';

const noWebgpu = await enableNodeWebgpu();
if (noWebgpu) console.warn(`The attentive LSTM is not tested on WebGPU here: ${noWebgpu}`);

// f32 against f64: 256-term products through tanh, a softmax and up to seven steps one upon the other.
const tolerance = 5e-6;

const small = { score: 'additive', batch: 3, steps: 3, sources: 4, units: 3 } as const;

test.each(['additive', 'dot'] as const)('the twin’s gradients are finite differences (%s)', (score) => {
  const sample = sampleAttentive({ ...small, score });
  const loss = () =>
    twinAttentive(sample)['pairs']!.reduce((sum, value, at) => sum + value * sample.upstream[at]!, 0);
  for (const [name, values] of Object.entries(sample.inputs)) {
    const expected = finiteDifferenceGradient(loss, values);
    // Central differences in Float64 keep about nine digits.
    assertClose(twinAttentive(sample)[`gradient of ${name}`] ?? [], expected, 1e-7, name);
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

  test.each(provenAttentives)(
    'it equals the twin: $score, batch $batch, steps $steps, sources $sources, units $units',
    async (shape) => {
      expect(hasAttentiveLstm(shape)).toBe(true);
      const proofs = await proveAttentive(shape);
      expect(proofs.length).toBe(shape.score === 'additive' ? 13 : 11);
      expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
    },
  );

  test('forward and backward leave no tensor behind', () => {
    const inputs = attentiveTensors(sampleAttentive(small));
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      tf.grad((keys) => tf.sum(attentiveLstm({ ...inputs, keys: keys as tf.Tensor2D }).pairs))(inputs.keys);
    });
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose(inputs);
  });
});

describe('at the door', () => {
  beforeAll(() => loadBackend('cpu', ''));

  test.each([
    ['recurrent', [3, 12]],
    ['gateShares', [12, 12]],
    ['annotations', [12, 3]],
    ['cell', [3, 3]],
    ['queryMatrix', [3, 3]],
    ['vector', [3]],
  ] as const)('a %s of the wrong shape is named, with both shapes', (name, right) => {
    tf.tidy(() => {
      const inputs: AttentiveLstmInputs = attentiveTensors(sampleAttentive(small));
      expect(() => attentiveLstm({ ...inputs, [name]: tf.zeros([7, 9]) })).toThrow(
        `attentiveLstm: ${name} is [7,9], expected [${right}].`,
      );
    });
  });

  test('a vector without its matrix is neither score', () => {
    tf.tidy(() => {
      const { queryMatrix: _, ...inputs } = attentiveTensors(sampleAttentive(small));
      expect(() => attentiveLstm(inputs)).toThrow('an additive score has a queryMatrix and a vector');
    });
  });
});
