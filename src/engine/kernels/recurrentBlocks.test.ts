import { beforeAll, describe, expect, test } from 'vitest';
import { assertClose } from '../../testing/closeness.ts';
import { goldenSequences } from '../../testing/goldenSequences.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import {
  provenSequences,
  proveSequence,
  runBlock,
  runSequence,
  sequenceTensors,
} from '../../testing/proof/proveSequence.ts';
import { sampleSequence } from '../../testing/sequenceSample.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf, tidied } from '../tf.ts';

/** `lstmSequence`, `gruSequence` and `rnnSequence`. */

// f32 against f64: 2⁻²⁴ = 6e-8 per rounding, 40-term products, up to seventeen steps one upon the other. Against
// PyTorch the requirement is 1e-5.
const tolerance = 2e-6;

const small = { steps: 3, batch: 4, units: 5, reverse: false };

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each(goldenSequences())('results and all gradients equal PyTorch’s: $name', async (golden) => {
    const actual = await runSequence(golden.sample, 'registered');
    expect(Object.keys(actual).sort()).toEqual(Object.keys(golden.expected).sort());
    for (const [what, values] of Object.entries(golden.expected)) {
      assertClose(actual[what] ?? [], values, tolerance, what);
    }
  });

  describe.each(['rnn', 'gru', 'lstm'] as const)('%sSequence', (cell) => {
    test.each(provenSequences)(
      'plain loops and composed operations equal the twin: $steps steps, batch $batch, reverse $reverse',
      async (shape) => {
        for (const variant of ['registered', 'composed'] as const) {
          const proofs = await proveSequence(cell, shape, variant);
          expect(proofs.length).toBe({ rnn: 5, gru: 6, lstm: 7 }[cell]);
          expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
        }
      },
    );

    test.each([false, true])('plain loops and composed operations agree (reverse: %s)', async (reverse) => {
      const sample = sampleSequence(cell, { steps: 6, batch: 11, units: 40, reverse });
      const host = await runSequence(sample, 'registered');
      const composed = await runSequence(sample, 'composed');
      for (const [what, values] of Object.entries(host)) {
        assertClose(values, composed[what] ?? [], tolerance, what);
      }
    });

    test.each(cell === 'lstm' ? ['hidden', 'cell'] : ['hidden'])(
      'a loss on the last %s alone has the gradients of one that weighs all else with 0',
      (name) => {
        const [alone, weighted] = tidied(() => {
          const inputs = sequenceTensors(sample);
          const gradient = (isAlone: boolean) => {
            const loss = (projected: tf.Tensor) => {
              const results = Object.entries(runBlock(sample, { ...inputs, projected }));
              const part = results.filter(([result]) => !isAlone || result === name);
              return part
                .map(([result, tensor]) => tf.sum(tf.mul(tensor, result === name ? 1 : 0)))
                .reduce((sum, term) => tf.add(sum, term));
            };
            return [
              ...tf
                .grad(loss)(inputs['projected'] as tf.Tensor)
                .dataSync(),
            ];
          };
          return [gradient(true), gradient(false)] as const;
        });
        expect(alone.some((value) => value !== 0)).toBe(true);
        expect(alone).toEqual(weighted);
      },
    );

    test('forward and backward leave no tensor behind', () => {
      const inputs = sequenceTensors(sample);
      const before = tf.memory().numTensors;
      tf.tidy(() => {
        tf.grad((hidden) => tf.sum(runBlock(sample, { ...inputs, hidden })['outputs'] as tf.Tensor))(
          inputs['hidden'] as tf.Tensor,
        );
      });
      expect(tf.memory().numTensors).toBe(before);
      tf.dispose(inputs);
    });

    const sample = sampleSequence(cell, small);
    test.each(Object.keys(sample.inputs))('a %s of the wrong shape is named, with both shapes', (name) => {
      tf.tidy(() => {
        const inputs = sequenceTensors(sample);
        const right = inputs[name]?.shape;
        expect(() => runBlock(sample, { ...inputs, [name]: tf.zeros([3, 7]) })).toThrow(
          `${cell}Sequence: ${name} is [3,7], expected [${right}].`,
        );
      });
    });
  });
});
