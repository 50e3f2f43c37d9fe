import { beforeAll, describe, expect, test } from 'vitest';
import { assertClose } from '../../../testing/closeness.ts';
import { goldenSequences } from '../../../testing/goldenSequences.ts';
import { enableNodeWebgpu } from '../../../testing/nodeWebgpu.ts';
import { poison } from '../../../testing/proof/poison.ts';
import { provenSequences, proveSequence, runSequence } from '../../../testing/proof/proveSequence.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { chosenVariants } from '../registerBlock.ts';

/** `lstmSequence`, `gruSequence` and `rnnSequence` on WebGPU, in buffers that held NaN. */

// f32 against f64: 2⁻²⁴ = 6e-8 per rounding, 40-term products, up to seventeen steps one upon the other, and tanh and
// exp that are good to a few units of the last place.
const tolerance = 2e-6;

const missing = await enableNodeWebgpu();
if (missing) console.warn(`WebGPU is not tested here: ${missing}`);

const blocks = { rnn: 'RnnSequence', gru: 'GruSequence', lstm: 'LstmSequence' } as const;

describe.skipIf(missing)('recurrent layers on WebGPU', () => {
  beforeAll(() => loadBackend('webgpu', ''));

  test.each(goldenSequences())('results and all gradients equal PyTorch’s: $name', async (golden) => {
    const actual = await runSequence(golden.sample, 'registered');
    expect(Object.keys(actual).sort()).toEqual(Object.keys(golden.expected).sort());
    for (const [what, values] of Object.entries(golden.expected)) {
      assertClose(actual[what] ?? [], values, tolerance, what);
    }
  });

  /** At last the widest that a workgroup's memory holds, and wider ones. */
  const shapes = [
    ...provenSequences.map((shape) => ({ ...shape, variant: 'whole sequence' })),
    { steps: 2, batch: 6, units: 256, reverse: false, variant: 'whole sequence' },
    ...[false, true].map((reverse) => ({ steps: 3, batch: 5, units: 261, reverse, variant: 'step by step' })),
  ];

  describe.each(['rnn', 'gru', 'lstm'] as const)('%sSequence', (cell) => {
    test.each(shapes)(
      '$variant equals the twin: $steps steps, batch $batch, units $units, reverse $reverse',
      async ({ variant, ...shape }) => {
        const { steps, batch, units } = shape;
        await poison(
          [1, 2, 3, 4].flatMap((gates) => [
            [steps * batch, gates * units],
            [(steps + 1) * batch, units],
            [batch, units],
            [units, gates * units],
          ]),
        );
        const proofs = await proveSequence(cell, shape, 'registered');
        expect(proofs.length).toBe({ rnn: 5, gru: 6, lstm: 7 }[cell]);
        expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
        expect([blocks[cell], `${blocks[cell]}Gradient`].map((name) => chosenVariants().get(name))).toEqual([
          variant,
          variant,
        ]);
      },
    );
  });
});
