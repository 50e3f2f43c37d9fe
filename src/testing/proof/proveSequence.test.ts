import { beforeAll, describe, expect, test } from 'vitest';
import { loadBackend } from '../../engine/device/loadBackend.ts';
import { assertClose } from '../closeness.ts';
import { nodeWasmUrl } from '../nodeWasmUrl.ts';
import { sampleSequence } from '../sampleSequence.ts';
import { recurrentCells } from '../twin/cellSequence.ts';
import { provenSequences, proveSequence, runSequence } from './proveSequence.ts';

// f32 against f64: 6e-8 per rounding, nine-term products, up to seventeen steps one upon the other.
const tolerance = 2e-6;

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(recurrentCells)('%sSequence', (cell) => {
    test.each(provenSequences)(
      'equals the twin: $steps steps, batch $batch, reverse $reverse',
      async (shape) => {
        for (const variant of ['registered', 'composed'] as const) {
          const proofs = await proveSequence(cell, shape, variant);
          expect(proofs.length).toBe({ rnn: 5, gru: 6 }[cell]);
          expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
        }
      },
    );

    test.each([false, true])('composed and host agree (reverse: %s)', async (reverse) => {
      const sample = sampleSequence(cell, { steps: 6, batch: 11, units: 40, reverse });
      const host = await runSequence(sample, 'registered');
      const composed = await runSequence(sample, 'composed');
      for (const [what, values] of Object.entries(host)) {
        assertClose(values, composed[what] ?? [], tolerance, what);
      }
    });
  });
});
